"""A hidden layer with tanh: its gate is 1 − h², and the slopes agree with measured ones."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)
x, y, c = 1.5, 2.0, -0.3
w = torch.tensor([0.8, -0.5, 0.4], requires_grad=True)
b, v = torch.tensor([0.1, 0.2, -0.2]), torch.tensor([1.0, 2.0, -0.5])
hidden = torch.tanh(w * x + b)
((v @ hidden + c - y) ** 2).backward()
hidden = hidden.detach()
print("hidden               ", show.vector(hidden.numpy(), 4))
print("gate 1 − h²          ", show.vector((1 - hidden**2).numpy(), 4))
print("slopes of w          ", show.vector(w.grad.numpy(), 4))


def loss_at(w):
    return (v.numpy() @ np.tanh(w * x + b.numpy()) + c - y) ** 2


start = w.detach().numpy()
measured = [(loss_at(start + step) - loss_at(start - step)) / 2e-5 for step in np.eye(3) * 1e-5]
print("slopes of w, measured", show.vector(measured, 4))
