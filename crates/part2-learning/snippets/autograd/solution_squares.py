"""(x + y)·(x − y) at x = 5, y = 3: the nodes counted, and the slopes 2x and −2y."""

import show
import torch

n_nodes, slopes = 5, [10.0, -6.0]
print(f"by hand  {n_nodes} nodes, slopes {show.vector(slopes, 1)}")

x = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
y = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
f = (x + y) * (x - y)
nodes, todo = set(), [f.grad_fn]  # PyTorch's own notes, from the result back
while todo:
    node = todo.pop()
    nodes.add(node)
    todo += [source for source, _ in node.next_functions]
f.backward()
slopes = [x.grad.item(), y.grad.item()]
print(f"by tape  {len(nodes)} nodes, slopes {show.vector(slopes, 1)}")
