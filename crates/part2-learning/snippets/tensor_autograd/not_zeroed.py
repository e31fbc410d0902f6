"""Gradient accumulation on purpose, and by accident: old gradients that were never set to zero."""

import data
import show
import torch

diabetes = data.diabetes()
x, y = diabetes.data, (diabetes.target - 152) / 77
x, y = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0)), torch.tensor(y)


def start():
    return torch.zeros(10, dtype=torch.float64, requires_grad=True)


def backward(w, rows):
    """A backward pass over some patients; the squared errors are divided by all 442."""
    loss = ((x[rows] @ w - y[rows]) ** 2).sum() / 442
    loss.backward()  # PyTorch adds to w.grad
    return loss.item()


w = start()
backward(w, slice(0, 442))
print("442 at once ", show.vector(w.grad.numpy(), 2))
w = start()
backward(w, slice(0, 221))
backward(w, slice(221, 442))
print("221 + 221   ", show.vector(w.grad.numpy(), 2))
rows = []
for name in ["yes", "no"]:
    w, losses = start(), []
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(61):
        if name == "yes":
            optimizer.zero_grad()
        losses.append(backward(w, slice(0, 442)))
        optimizer.step()
    rows.append(show.row(name, ([losses[step] for step in [0, 1, 3, 5, 6, 8, 13, 60]], 3)))
print(show.table(["set to zero", "step 0", "1", "3", "5", "6", "8", "13", "60"], rows))
