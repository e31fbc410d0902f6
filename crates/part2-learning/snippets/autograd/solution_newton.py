"""A dual number gives value and slope at once: Newton's method finds where a curve crosses zero."""

import show
import torch
from torch.autograd import forward_ad


def next(x):
    """From x to x − f(x)/f′(x), where f(x) = exp(x) − 3x."""
    with forward_ad.dual_level():
        at = forward_ad.make_dual(x, torch.ones_like(x))
        f = forward_ad.unpack_dual(torch.exp(at) - at * 3)
        return x - f.primal / f.tangent


x = torch.tensor(0.0, dtype=torch.float64)
for step in range(1, 6):
    x = next(x)
    print(f"step {step}: x {show.fixed(x.item(), 8)}")
