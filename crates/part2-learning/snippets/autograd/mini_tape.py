"""Autograd in forty lines: every node on the tape keeps its inputs and its slope along each."""

import show
import torch

x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
y = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
product = x * y
square = x * x
f = product + square
nodes = [x, y, product, square, f]
for node in nodes:
    node.retain_grad()
f.backward()

for i, (name, node) in enumerate(zip(["x", "y", "x·y", "x·x", "x·y + x·x"], nodes)):
    value, slope = show.fixed(node.item(), 1), show.fixed(node.grad.item(), 1)
    print(f"node {i}  {name:<9}  value {value:>4}  slope {slope}")
