"""A drawn number has no slope; a mean plus a standard deviation times noise has two."""

import numpy as np
import show
import torch

mean, std_dev = (torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in [1.0, 0.5])
noise, other_noise = (
    torch.tensor(np.random.default_rng(seed).standard_normal(10_000)) for seed in [3, 4]
)


def loss(z):
    return ((z - 3) ** 2).mean()


drawn = torch.tensor(np.random.default_rng(3).normal(1.0, 0.5, 10_000))
built = mean + std_dev * noise  # reparameterization
for name, z in [("drawn", drawn), ("mean + std_dev · noise", built)]:
    slopes = ["none", "none"]  # where loss.backward() would raise an error
    if z.requires_grad:
        slopes = torch.autograd.grad(loss(z), [mean, std_dev], retain_graph=True)
        slopes = [show.fixed(slope.item(), 3) for slope in slopes]
    print(f"{name:<23} slopes {slopes[0]}, {slopes[1]}  loss {show.fixed(loss(z).item(), 3)}")
print(f"{'by hand':<23} slopes {show.fixed(2 * (1.0 - 3), 3)}, {show.fixed(2 * 0.5, 3)}")

for name, e in [("the same noise ", noise), ("drawn anew     ", other_noise)]:
    change = loss(0.5 * e + 1.001) - loss(built)
    print(f"nudged, {name}", show.fixed(change.item() / 0.001, 3))
