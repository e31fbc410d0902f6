"""The slopes of a sum, a mean, and a mean of squares."""

import show
import torch

x = torch.tensor([1.0, -2.0, 3.0, 5.0], dtype=torch.float64, requires_grad=True)
for name, result in [("sum", x.sum()), ("mean", x.mean()), ("mean of squares", (x**2).mean())]:
    (slopes,) = torch.autograd.grad(result, x)
    print(f"{name:<15} {show.vector(slopes.numpy(), 2)}")
