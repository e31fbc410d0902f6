"""What one sample costs, and how hard it pulls, from clearly wrong to clearly right."""

import show
import torch
from torch.nn.functional import logsigmoid, relu

torch.set_default_dtype(torch.float64)
losses = {
    "log loss": lambda m: -logsigmoid(m),
    "squared": lambda m: torch.sigmoid(-m) ** 2,
    "hinge loss": lambda m: relu(1 - m),
    "focal loss": lambda m: -(torch.sigmoid(-m) ** 2) * logsigmoid(m),
}
rows = []
for name, loss in losses.items():
    margins = torch.tensor([-10.0, -5.0, -2.0, 0.0, 2.0, 5.0], requires_grad=True)
    costs = loss(margins)
    costs.sum().backward()  # PyTorch works the slopes out by itself
    rows.append(show.row(name, (costs.detach(), 5)))
    rows.append(show.row("  its slope", (margins.grad, 5)))
print(show.table(["margin", "-10", "-5", "-2", "0", "2", "5"], rows))
