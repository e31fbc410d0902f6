"""The loss times 100: gradient descent leaps out of the valley, Adam does not notice."""

import show
import torch
from torch import optim

rules = {
    "gradient descent": lambda w: optim.SGD([w], lr=0.07),
    "momentum": lambda w: optim.SGD([w], lr=0.04, momentum=0.8),
    "RMSProp": lambda w: optim.RMSprop([w], lr=0.2, alpha=0.9),
    "Adam": lambda w: optim.Adam([w], lr=0.4),
}
scale = torch.tensor([1.0, 25.0], dtype=torch.float64)
rows = []
for name, make in rules.items():
    row = [name]
    for factor in [1.0, 100.0]:
        w = torch.tensor([-4.0, 1.5], dtype=torch.float64, requires_grad=True)
        optimizer = make(w)
        for _ in range(3):
            optimizer.zero_grad()
            (factor * 0.5 * (scale * w**2).sum()).backward()
            optimizer.step()
        row.append(show.vector(w.detach().numpy(), 4))
    rows.append(row)
print(show.table(["rule", "after 3 steps", "loss times 100"], rows))
