"""A layer's Jacobian, and the vector–Jacobian product that a backward pass needs."""

import show
import torch

torch.set_default_dtype(torch.float64)
w = torch.tensor([[0.5, -0.25, 1.0], [-1.0, 0.75, 0.5]])
x = torch.tensor([1.0, -2.0, 0.5])
v = torch.tensor([2.0, -1.0])  # the slopes that arrive from behind


def layer(x):
    """3 numbers in, 2 out."""
    return torch.tanh(w @ x)


jacobian = torch.autograd.functional.jacobian(layer, x)
print(f"Jacobian {show.shape(jacobian.numpy())}\n{show.matrix(jacobian.numpy(), 4)}")
print("v · Jacobian        ", show.vector((v @ jacobian).numpy(), 4))
_, back = torch.autograd.functional.vjp(layer, x, v)
print("the same without it ", show.vector(back.numpy(), 4))

n_samples, n_features, n_hidden = 1415, 64, 32  # the digits, along w1
print("digits: Jacobian", show.integer(n_samples * n_hidden * n_features * n_hidden), "numbers")
print("digits: product ", show.integer(n_features * n_hidden), "numbers")
