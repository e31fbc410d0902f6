"""A network of single numbers on a tape learns the sex of a penguin from its bill and its mass."""

import data
import numpy as np
import show
import torch

HIDDEN = 6
x, y = data.penguins_by_sex(["bill_length_mm", "body_mass_g"])  # male 1, female −1
rng = np.random.default_rng(7)
order = rng.permutation(len(x))
train, held_out = order[:233], order[233:]
x, y = torch.tensor((x - x[train].mean(axis=0)) / x[train].std(axis=0)), torch.tensor(y)
weights = torch.tensor(rng.standard_normal(4 * HIDDEN + 1), requires_grad=True)


def score(rows):
    """Two features in, six hidden neurons, one score out: positive means male."""
    w = weights[:-1].reshape(HIDDEN, 4)
    hidden = torch.tanh(x[rows] @ w[:, :2].T + w[:, 2])
    return hidden @ w[:, 3] + weights[-1]


for step in range(101):
    loss = -torch.nn.functional.logsigmoid(score(train) * y[train]).mean()
    if step % 25 == 0:
        right = int((score(held_out) * y[held_out] > 0).sum())
        print(f"step {step:>3}   loss {show.fixed(loss.item(), 4)}   right of 100 held out {right}")
    weights.grad = None
    loss.backward()
    with torch.no_grad():
        weights -= weights.grad
