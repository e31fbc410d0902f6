"""Seven activation functions by hand: values, slopes by formula, and slopes by nudging."""

import show
import torch
from torch import sigmoid, tanh
from torch.nn.functional import gelu, leaky_relu, relu, silu

torch.set_default_dtype(torch.float64)


def step(z):
    return (z > 0).to(z.dtype) + 0 * z  # PyTorch gives a step no slope at all


def numbers(f, z):
    """Value and slope at z by autograd, and the slope by nudging."""
    z = torch.tensor(z, requires_grad=True)
    value = f(z.clone())
    (slope,) = torch.autograd.grad(value, z)
    nudged = (f(z + 1e-5) - f(z - 1e-5)) / 2e-5
    return [number.item() for number in (value, slope, nudged)]


named = {"step": step, "sigmoid": sigmoid, "tanh": tanh, "ReLU": relu, "leaky ReLU": leaky_relu}
named |= {"GELU": gelu, "SiLU": silu}
rows = []
for name, f in named.items():
    rows.append(show.row(name, (numbers(f, -2.0), 4), (numbers(f, 1.0), 4)))
print(show.table(["at", "−2", "slope", "nudged", "1", "slope", "nudged"], rows))
