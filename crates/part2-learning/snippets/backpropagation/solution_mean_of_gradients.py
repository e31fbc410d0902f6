"""The gradient of a mean loss is the mean of the samples' gradients."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)
rng = np.random.default_rng(3)
w1 = torch.tensor(rng.standard_normal((2, 3)) * np.sqrt(2 / 2), requires_grad=True)
w2 = torch.tensor(rng.standard_normal((3, 3)) * np.sqrt(2 / 3))


def slopes(rows):
    """The slopes of w1 for the mean loss of these penguins."""
    loss = torch.nn.functional.cross_entropy(torch.relu(x[rows] @ w1) @ w2, y[rows])
    return torch.autograd.grad(loss, w1)[0].numpy()


print(f"slopes of w1, all penguins at once\n{show.matrix(slopes(slice(None)), 6)}")
mean = np.mean([slopes([i]) for i in range(len(y))], axis=0)
print(f"mean of {len(y)} penguins' slopes\n{show.matrix(mean, 6)}")
