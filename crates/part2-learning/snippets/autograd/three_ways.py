"""Numerical, symbolic, automatic differentiation: three slopes of one function at one point."""

import numpy as np
import show
import torch
from torch.autograd import forward_ad


def f(x):
    """x → 4x(1 − x), four times over."""
    for _ in range(4):
        x = 4 * (x * (1 - x))
    return x


x = 0.9
# The same as a formula in powers of x, multiplied out; the lowest power first.
powers = np.polynomial.Polynomial([0.0, 1.0])
for _ in range(4):
    powers = 4 * powers - 4 * powers**2
slope_at = np.poly1d(powers.deriv().coef[::-1])

# With x = sin²t, f is sin²(16t).
t = np.arcsin(np.sqrt(x))
print("exact                   ", show.fixed(16 * np.sin(32 * t) / np.sin(2 * t), 8))
print("numerical               ", show.fixed((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, 8))
print("symbolic, multiplied out", show.fixed(slope_at(x), 8))
print("  its largest number    ", show.integer(int(abs(powers.coef).max())))
number = torch.tensor(x, dtype=torch.float64)
with forward_ad.dual_level():
    dual = forward_ad.make_dual(number, torch.ones_like(number))
    slope = forward_ad.unpack_dual(f(dual)).tangent.item()
print("automatic, forward mode ", show.fixed(slope, 8))
number.requires_grad_()
f(number).backward()
print("automatic, reverse mode ", show.fixed(number.grad.item(), 8))
