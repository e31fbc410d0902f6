"""Eleven weights, one loss: forward mode takes eleven passes, reverse mode takes one."""

import data
import show
import torch
from torch.autograd import forward_ad

torch.set_default_dtype(torch.float64)
diabetes = data.diabetes()
x = (diabetes.data - diabetes.data.mean(axis=0)) / diabetes.data.std(axis=0)
x, y = torch.tensor(x), torch.tensor(diabetes.target)
start = torch.arange(11) - 5.0


def loss(w):
    """The mean squared error of a linear model: ten weights, then the bias."""
    return ((x @ w[:10] + w[10] - y) ** 2).mean()


forward = []
for seed in torch.eye(11):
    with forward_ad.dual_level():
        value = loss(forward_ad.make_dual(start, seed))
        forward.append(forward_ad.unpack_dual(value).tangent.item())
w = start.clone().requires_grad_()
loss(w).backward()
print("forward mode, 11 passes", show.vector(forward, 1))
print("reverse mode, 1 pass   ", show.vector(w.grad.numpy(), 1))
