"""A hidden layer with tanh: its gate is 1 − h², and the slopes agree with measured ones."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)
x, y, c = 1.5, 2.0, -0.3
w = torch.tensor([0.8, -0.5, 0.4], requires_grad=True)
b, v = torch.tensor([0.1, 0.2, -0.2]), torch.tensor([1.0, 2.0, -0.5])


def loss_at(w):
    return (v @ torch.tanh(w * x + b) + c - y) ** 2


loss_at(w).backward()
with torch.no_grad():
    hidden = torch.tanh(w * x + b)
    measured = [(loss_at(w + h) - loss_at(w - h)).item() / 2e-5 for h in torch.eye(3) * 1e-5]
print("hidden      ", show.vector(hidden.numpy(), 4))
print("slopes of w ", show.vector(w.grad.numpy(), 4))
print("measured    ", show.vector(np.array(measured), 4))
