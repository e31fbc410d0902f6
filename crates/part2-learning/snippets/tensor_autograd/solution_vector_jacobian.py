"""A layer's Jacobian, and the one product with it that a backward pass needs."""

import show
import torch

torch.set_default_dtype(torch.float64)
w = torch.tensor([[0.5, -0.25, 1.0], [-1.0, 0.75, 0.5]])
x = torch.tensor([1.0, -2.0, 0.5])


def layer(x):
    """3 numbers in, 2 out."""
    return torch.tanh(w @ x)


print("layer's output", show.vector(layer(x).numpy(), 4))
jacobian = torch.autograd.functional.jacobian(layer, x)
print("Jacobian", show.shape(jacobian.numpy()))
print(show.matrix(jacobian.numpy(), 4))

v = torch.tensor([2.0, -1.0])  # the slopes that arrive from behind
print("v · Jacobian          ", show.vector((v @ jacobian).numpy(), 4))
_, back = torch.autograd.functional.vjp(layer, x, v)
print("the same without it   ", show.vector(back.numpy(), 4))

n_samples, n_features, n_hidden = 1437, 64, 32  # digits, one layer
outputs, weights = n_samples * n_hidden, n_features * n_hidden
print("digits: Jacobian of the layer ", show.integer(outputs * weights), "numbers")
print("digits: product with it       ", show.integer(weights), "numbers")
