"""AdaGrad keeps every gradient, RMSProp a moving average: what happens when they shrink."""

import show
import torch

rules = {
    "AdaGrad": lambda w: torch.optim.Adagrad([w], lr=0.1),
    "RMSProp": lambda w: torch.optim.RMSprop([w], lr=0.1, alpha=0.9),
}
for name, make in rules.items():
    w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimizer = make(w)
    rows = []
    for step in range(1, 201):
        falling = 100.0 if step <= 20 else 0.01
        w.grad = torch.tensor([100.0, 0.01, falling], dtype=torch.float64)
        before = w.detach().clone()
        optimizer.step()
        if step in [1, 2, 20, 21, 200]:
            rows.append([str(step)] + [show.fixed(d, 4) for d in (before - w).tolist()])
    print(f"{name}: lengths of the steps")
    header = ["step", "gradient 100", "gradient 0.01", "100, from step 21 on 0.01"]
    print(show.table(header, rows))
