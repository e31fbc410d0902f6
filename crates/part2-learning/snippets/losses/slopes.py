"""The slope of each loss by its formula, and checked against a ratio of small changes."""

import show
import torch
from torch.nn.functional import huber_loss, l1_loss, mse_loss

torch.set_default_dtype(torch.float64)
zero = torch.tensor(0.0)
losses = [
    lambda e: mse_loss(e, zero),
    lambda e: l1_loss(e, zero),
    lambda e: huber_loss(e, zero, delta=1.0),
    lambda e: torch.log(torch.cosh(e)),
    lambda e: torch.maximum(-0.8 * e, 0.2 * e),
]
h = 1e-6  # the small change
largest = 0.0
rows = []
for error in [-10.0, -2.0, -0.1, 0.1, 2.0, 10.0]:
    row = [show.fixed(error, 1)]
    for loss in losses:
        e = torch.tensor(error, requires_grad=True)
        loss(e).backward()  # PyTorch works the slope out by itself
        ratio = (loss(e + h) - loss(e - h)).item() / (2 * h)
        largest = max(largest, abs(e.grad.item() - ratio))
        row.append(show.fixed(e.grad, 4))
    rows.append(row)
print(show.table(["error", "squared", "absolute", "Huber", "log-cosh", "quantile 0.8"], rows))
print("largest difference from the ratio ", show.fixed(largest, 6))
