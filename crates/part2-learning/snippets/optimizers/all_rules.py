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
    optimizer, path, losses = make(w), [], []
    for _ in range(40):
        optimizer.zero_grad()
        (0.5 * (scale * w**2).sum()).backward()
        optimizer.step()
        path.append(w.detach().numpy().copy())
        losses.append(0.5 * (scale * w**2).sum().item())
    places = [show.vector(path[i], 4) for i in (0, 2)]
    rows.append(show.row(name, *places, ([losses[9], losses[39]], 4)))
header = ["rule", "after step 1", "after step 3", "loss at 10", "loss at 40"]
print(show.table(header, rows))
