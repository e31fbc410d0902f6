"""Gradient accumulation on purpose, and by accident: old gradients that were never set to zero."""

import data
import show
import torch

diabetes = data.diabetes()
x, y = diabetes.data, (diabetes.target - 152) / 77
x, y = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0)), torch.tensor(y)


def loss_of(w, rows):
    """The squared error of some patients, over 442."""
    return ((x[rows] @ w - y[rows]) ** 2).sum() / 442


def start():
    return torch.zeros(10, dtype=torch.float64, requires_grad=True)


w = start()
loss_of(w, slice(None)).backward()
print("442 patients at once ", show.vector(w.grad[:4].numpy(), 4))
w = start()
loss_of(w, slice(0, 221)).backward()
loss_of(w, slice(221, 442)).backward()  # PyTorch adds to w.grad
print("221 + 221, added up  ", show.vector(w.grad[:4].numpy(), 4))

for set_to_zero in [True, False]:
    w = start()
    optimizer = torch.optim.SGD([w], lr=0.1)
    print(f"gradient set to zero before each step: {str(set_to_zero).lower()}")
    for step in range(61):
        if set_to_zero:
            optimizer.zero_grad()
        loss = loss_of(w, slice(None))
        loss.backward()
        if step in [0, 1, 3, 5, 6, 60]:
            print(f"  loss after {step:>2} steps {show.fixed(loss.item(), 4)}")
        optimizer.step()
