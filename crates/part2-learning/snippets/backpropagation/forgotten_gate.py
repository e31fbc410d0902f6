"""A backward pass that forgets ReLU's gate: wrong slopes, and the loss falls all the same."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x, y = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0)), torch.tensor(y)


def open_relu(z):  # the values of ReLU, and a slope of 1 everywhere
    return z + (torch.relu(z) - z).detach()


def walk(seed, relu):
    """A slope, and the loss before and after 200 steps."""
    rng = np.random.default_rng(seed)
    start = [rng.standard_normal((2, 4)), rng.standard_normal((4, 3))]
    w1, w2 = (torch.tensor(w, requires_grad=True) for w in start)
    optimizer = torch.optim.SGD([w1, w2], lr=0.2)
    steps = []
    for _ in range(201):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(relu(x @ w1) @ w2, y)
        loss.backward()
        steps.append((w1.grad[0, 0].item(), loss.item()))
        optimizer.step()
    return steps[0][0], steps[0][1], steps[200][1]


lower, rows = 0, []
for start in range(20):
    right, wrong = walk(start, torch.relu), walk(start, open_relu)
    rows.append(show.row(start, ([right[0], wrong[0], right[1], right[2], wrong[2]], 4)))
    lower += right[2] < wrong[2]
header = ["start", "slope", "no gate", "loss before", "after", "no gate"]
print(show.table(header, rows[3:8]))
print(f"lower in the end with the gate: {lower} of 20 starts")
