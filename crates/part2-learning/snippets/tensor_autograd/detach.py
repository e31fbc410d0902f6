"""Detach: the same value, and a path less for the slopes."""

import show
import torch

torch.set_default_dtype(torch.float64)
h = torch.tensor([1.0, 2.0, 6.0], requires_grad=True)
weights = torch.tensor([1.0, 0.0, 0.5])
mean = h.mean()
for name, center in [("mean on the tape", mean), ("mean detached", mean.detach())]:
    result = ((h - center) * weights).sum()
    (slopes,) = torch.autograd.grad(result, h, retain_graph=True)
    value, slopes = show.fixed(result.item(), 2), show.vector(slopes.numpy(), 2)
    print(f"{name:<17} result {value}   gradient {slopes}")
