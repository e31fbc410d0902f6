"""What one error costs under five losses, and how steeply each cost rises there."""

import show
import torch
from torch.nn.functional import huber_loss, l1_loss, mse_loss

torch.set_default_dtype(torch.float64)
zero = torch.tensor(0.0)
losses = {
    "squared": lambda e: mse_loss(e, zero),
    "absolute": lambda e: l1_loss(e, zero),
    "Huber loss, delta 1": lambda e: huber_loss(e, zero, delta=1.0),
    "log-cosh loss": lambda e: torch.log(torch.cosh(e)),
    "quantile loss, q 0.8": lambda e: torch.maximum(-0.8 * e, 0.2 * e),
}
rows = []
for name, loss in losses.items():
    numbers = []
    for error in [-10.0, 0.1, 1.0, 10.0]:
        e = torch.tensor(error, requires_grad=True)
        cost = loss(e)
        cost.backward()  # PyTorch works the slope out by itself
        numbers += [cost.item(), e.grad.item()]
    rows.append(show.row(name, (numbers, 4)))
header = ["loss", "of -10", "slope", "of 0.1", "slope", "of 1", "slope", "of 10", "slope"]
print(show.table(header, rows))
