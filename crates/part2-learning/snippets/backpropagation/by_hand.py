"""A neural network on 342 penguins: the slopes of all its weights, in five products."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
x, y = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0)), torch.tensor(y)
rng = np.random.default_rng(7)
w1 = torch.tensor(rng.standard_normal((4, 5)) * 0.5, requires_grad=True)
w2 = torch.tensor(rng.standard_normal((5, 3)) * 0.5, requires_grad=True)


def surprise():
    return torch.nn.functional.cross_entropy(torch.relu(x @ w1) @ w2, y)


loss = surprise()
loss.backward()
print("loss", show.fixed(loss.item(), 4))
for name, weights in [("w2", w2), ("w1", w1)]:
    slopes = weights.grad.numpy()
    print(f"slopes of {name} {show.shape(slopes)}\n{show.matrix(slopes, 4)}")

with torch.no_grad():
    w1[0, 2] += 1e-6
    measured = (surprise() - loss).item() / 1e-6
print("first row, third column of w1, measured", show.fixed(measured, 4))
