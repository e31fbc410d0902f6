"""AdaGrad keeps every gradient, RMSProp a moving average: what happens when they shrink."""

import show
import torch


def steps(rule):
    """How far two parameters move at each of 200 steps of a rule."""
    w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    optimizer, moved = rule([w]), {}
    for step in range(1, 201):
        # Gradients of 0.01, and of 100 that become 0.01 at step 21.
        w.grad = torch.tensor([0.01, 100.0 if step <= 20 else 0.01], dtype=torch.float64)
        before = w.detach().clone()
        optimizer.step()
        moved[step] = (before - w).tolist()
    return moved


ada_grad = steps(lambda w: torch.optim.Adagrad(w, lr=0.1))
rms_prop = steps(lambda w: torch.optim.RMSprop(w, lr=0.1, alpha=0.9))
print("lengths of the steps")
rows = [show.row(i, (ada_grad[i], 4), (rms_prop[i], 4)) for i in [1, 2, 20, 21, 200]]
header = ["step", "AdaGrad, 0.01", "100, then 0.01", "RMSProp, 0.01", "100, then 0.01"]
print(show.table(header, rows))
