"""Backpropagation changes no weight: the loss stays until gradient descent takes a step."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)
rng = np.random.default_rng(3)
w1 = torch.tensor(rng.standard_normal((2, 4)) * np.sqrt(2 / 2), requires_grad=True)
w2 = torch.tensor(rng.standard_normal((4, 3)) * np.sqrt(2 / 4), requires_grad=True)
b1, b2 = torch.zeros(4, dtype=torch.float64), torch.zeros(3, dtype=torch.float64)
parameters = [w1, b1.requires_grad_(), w2, b2.requires_grad_()]
optimizer = torch.optim.SGD(parameters, lr=0.2)


def loss_now():
    return torch.nn.functional.cross_entropy(torch.relu(x @ w1 + b1) @ w2 + b2, y)


for _ in range(3):
    optimizer.zero_grad()
    loss = loss_now()
    loss.backward()
    first = show.fixed(w2.grad[0, 0].item(), 4)
    print(f"backpropagation   loss {show.fixed(loss.item(), 4)}   first slope of w2 {first}")
for _ in range(3):
    optimizer.zero_grad()
    loss_now().backward()
    optimizer.step()
    print("gradient descent  loss", show.fixed(loss_now().item(), 4))
