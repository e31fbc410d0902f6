"""Detach: the same value, and a path less for the slopes."""

import show
import torch

torch.set_default_dtype(torch.float64)
x = torch.tensor(3.0, requires_grad=True)
for name, factor in [("x · x", x), ("x · x.detach()", x.detach())]:
    f = x * factor
    (slope,) = torch.autograd.grad(f, x)
    print(f"{name:<17} value {show.fixed(f.item(), 1)}   slope {show.fixed(slope.item(), 1)}")

# A layer that subtracts the mean of its numbers, and weights behind it.
h = torch.tensor([1.0, 2.0, 6.0], requires_grad=True)
weights = torch.tensor([1.0, 0.0, 0.5])
mean = h.mean()
for name, center in [("mean on the tape", mean), ("mean detached", mean.detach())]:
    result = ((h - center) * weights).sum()
    (slopes,) = torch.autograd.grad(result, h, retain_graph=True)
    value, slopes = show.fixed(result.item(), 1), show.vector(slopes.numpy(), 1)
    print(f"{name:<17} value {value}   slopes {slopes}")
