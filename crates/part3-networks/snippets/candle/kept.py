"""A clone of a Var moves with it, a copy does not; and a slope found after the move is wrong."""

import show
import torch

w = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
same, detached, copy = w, w.detach(), w.clone()  # PyTorch's clone is a copy
square = w**2  # at 3 it is 9, and its slope 6
(in_time,) = torch.autograd.grad(square, w, retain_graph=True)
w.data.fill_(10.0)  # behind PyTorch's back; under no_grad() it would notice
(too_late,) = torch.autograd.grad(square, w)

kept = {"w": w, "clone": same, "detached": detached, "copy": copy}
found = {"square": square, "slope before": in_time, "slope after": too_late}
for name, tensor in (kept | found).items():
    print(f"{name:<12} {show.fixed(tensor.item(), 1):>4}")
