"""XOR from twenty random starts: how many are solved, by activation function and by width."""

import numpy as np
import show
import torch
from torch import sigmoid, tanh
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy
from torch.nn.functional import gelu, leaky_relu, relu, silu

torch.set_default_dtype(torch.float64)
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = torch.tensor([[0.0], [1.0], [1.0], [0.0]]).expand(20, 4, 1)


def step(z):
    return (z > 0).to(z.dtype) + 0 * z  # PyTorch gives a step no slope at all


def solved(f, width):
    """Starts after which all four points get more than 0.51 for the truth; the 20 side by side."""
    generators = [np.random.default_rng(seed) for seed in range(20)]
    draws = [(g.standard_normal((2, width)), g.standard_normal((width, 1))) for g in generators]
    w, v = (torch.tensor(np.stack(weights)) for weights in zip(*draws))
    b, c = torch.zeros(20, 1, width), torch.zeros(20, 1, 1)
    parameters = [it.requires_grad_() for it in (w, b, v, c)]
    optimizer = torch.optim.SGD(parameters, lr=1.0)
    for _ in range(200):
        optimizer.zero_grad()
        loss = cross_entropy(f(X @ w + b) @ v + c, Y, reduction="sum") / 4
        loss.backward()
        optimizer.step()
    errors = sigmoid(f(X @ w + b) @ v + c) - Y
    return int((errors.abs() < 0.49).all(dim=1).sum())


named = {"identity": lambda z: z, "step": step, "sigmoid": sigmoid, "tanh": tanh, "ReLU": relu}
named |= {"leaky ReLU": leaky_relu, "GELU": gelu, "SiLU": silu}
rows = [show.row(name, *(solved(f, width) for width in [1, 2, 4, 8])) for name, f in named.items()]
print(show.table(["solved of 20", "1 unit", "2", "4", "8"], rows))
