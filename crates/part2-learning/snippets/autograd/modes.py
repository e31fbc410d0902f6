"""Eleven weights, one loss: forward mode takes eleven passes, reverse mode takes one."""

import data
import show
import torch
from torch.autograd import forward_ad

torch.set_default_dtype(torch.float64)
diabetes = data.diabetes()
x = (diabetes.data - diabetes.data.mean(axis=0)) / diabetes.data.std(axis=0)
x, y = torch.tensor(x[:100]), torch.tensor(diabetes.target[:100])
start = torch.arange(11) - 5.0


def loss(weights):
    """The mean squared error of a linear model: ten weights and a bias."""
    return ((x @ weights[:10] + weights[10] - y) ** 2).mean()


forward = []
for seed in torch.eye(11):
    with forward_ad.dual_level():
        value = loss(forward_ad.make_dual(start, seed))
        forward.append(forward_ad.unpack_dual(value).tangent.item())
weights = start.clone().requires_grad_()
loss(weights).backward()
print("forward mode, 11 passes", show.vector(forward, 3))
print("reverse mode, 1 pass   ", show.vector(weights.grad.numpy(), 3))
