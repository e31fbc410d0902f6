"""(x + y)·(x − y) at x = 5, y = 3: five nodes, and the slopes 2x and −2y."""

import show
import torch

x = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
y = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
total, difference = x + y, x - y
f = total * difference
f.backward()
print(f"value {show.fixed(f.item(), 1)}   nodes {len([x, y, total, difference, f])}")
print("slopes", show.vector([x.grad.item(), y.grad.item()], 1))
