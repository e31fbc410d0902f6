"""Seven optimizers, Nesterov momentum among them, in one valley: where they are, and how low."""

import show
import torch
from torch import optim

rules = {
    "gradient descent": lambda w: optim.SGD([w], lr=0.07),
    "momentum": lambda w: optim.SGD([w], lr=0.04, momentum=0.8),
    "Nesterov": lambda w: optim.SGD([w], lr=0.04, momentum=0.8, nesterov=True),
    "AdaGrad": lambda w: optim.Adagrad([w], lr=1.0),
    "RMSProp": lambda w: optim.RMSprop([w], lr=0.2, alpha=0.9),
    "Adam": lambda w: optim.Adam([w], lr=0.4),
    "AdamW": lambda w: optim.AdamW([w], lr=0.4),
}
scale = torch.tensor([1.0, 25.0], dtype=torch.float64)
rows = []
for name, make in rules.items():
    w = torch.tensor([-4.0, 1.5], dtype=torch.float64, requires_grad=True)
    optimizer = make(w)
    row = [name]
    for step in range(1, 41):
        optimizer.zero_grad()
        (0.5 * (scale * w**2).sum()).backward()
        optimizer.step()
        if step in [1, 2, 3]:
            row.append(show.vector(w.detach().numpy(), 4))
        elif step in [10, 40]:
            row.append(show.fixed(0.5 * (scale * w**2).sum().item(), 4))
    rows.append(row)
header = ["rule", "step 1", "step 2", "step 3", "loss at 10", "loss at 40"]
print(show.table(header, rows))
