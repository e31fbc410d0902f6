"""Fifty doublings: over a thousand million million paths, and a pass back over 51 nodes."""

import show
import torch

x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
f, nodes = x, 1
for _ in range(50):
    f = f + f  # two paths lead from each node to the one before
    nodes += 1
f.backward()
print("value             ", show.integer(int(f.item())))
print("slope along x     ", show.integer(int(x.grad.item())))
print("nodes on the tape ", show.integer(nodes))
