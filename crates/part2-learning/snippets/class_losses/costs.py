"""What one sample costs, and how hard it pulls, from clearly wrong to clearly right."""

import show
import torch
from torch.nn.functional import logsigmoid, relu

torch.set_default_dtype(torch.float64)
losses = [
    lambda z: -logsigmoid(z),  # the truth is 1, so the margin is the score itself
    lambda z: relu(1 - z),
    lambda z: -torch.sigmoid(-z) ** 2 * logsigmoid(z),
    lambda z: (1 - torch.sigmoid(z)) ** 2,
]
h, largest = 1e-6, 0.0
rows = []
for margin in [-5.0, -1.0, 0.0, 0.5, 2.0, 5.0]:
    row = [show.fixed(margin, 1)]
    for loss in losses:
        z = torch.tensor(margin, requires_grad=True)
        cost = loss(z)
        cost.backward()
        ratio = (loss(z + h) - loss(z - h)).item() / (2 * h)
        largest = max(largest, abs(z.grad.item() - ratio))
        row += [show.fixed(cost, 4), show.fixed(z.grad, 4)]
    rows.append(row)
header = ["margin"]
for name in ["log loss", "hinge loss", "focal loss", "(1 − p)²"]:
    header += [name, "slope"]
print(show.table(header, rows))
print("largest difference from the ratio ", show.fixed(largest, 6))
