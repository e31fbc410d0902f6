"""A network of single numbers on a tape learns the sex of a penguin from its bill and its mass."""

import data
import numpy as np
import show
import torch

both, y = data.penguins_by_sex(["bill_length_mm", "body_mass_g"])  # male 1, female −1
y = torch.tensor(y)
rng = np.random.default_rng(7)
right = np.zeros(301)  # after each step, over ten splits
for split in range(10):
    order = rng.permutation(len(both))
    train, held_out = order[:233], order[233:]
    z = torch.tensor((both - both[train].mean(axis=0)) / both[train].std(axis=0))
    start = np.random.default_rng(split).standard_normal(25)
    weights = torch.tensor(start, requires_grad=True)

    def score(rows):
        """A bias, and six hidden neurons of four weights each. A positive score means male."""
        w = weights[1:].reshape(6, 4)
        return torch.tanh(z[rows] @ w[:, :2].T + w[:, 2]) @ w[:, 3] + weights[0]

    optimizer = torch.optim.SGD([weights], lr=1.0)
    for step in range(301):
        right[step] += int((score(held_out) * y[held_out] > 0).sum())
        optimizer.zero_grad()
        loss = -torch.nn.functional.logsigmoid(score(train) * y[train]).mean()
        loss.backward()
        optimizer.step()
for step in [0, 50, 100, 300]:
    print(f"step {step:>3}   right of 100 held out {show.fixed(right[step] / 10, 1)}")
