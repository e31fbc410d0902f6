"""A column minus a row is a table: the loss is wrong, it falls, and nothing is learned."""

import data
import numpy as np
import show
import torch

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
z = torch.tensor((flock - flock.mean(axis=0)) / flock.std(axis=0))
x, y = z[:, :1], z[:, 1]  # (342, 1) and (342,)


def train(name, y):
    """Forty steps of one weight, from the mean of the squared errors."""
    w = torch.full((1, 1), 0.5, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    losses = []
    for _ in range(41):
        errors = x @ w - y
        losses.append((errors**2).mean())
        optimizer.zero_grad()
        losses[-1].backward()
        if len(losses) <= 40:
            optimizer.step()
    print(f"{name}: errors {show.shape(errors.detach().numpy())}")
    before, after = (show.fixed(loss.item(), 4) for loss in (losses[0], losses[-1]))
    print(f"  loss {before} → {after}, weight {show.fixed(w.item(), 4)}")


train("column − column", y.reshape(342, 1))
train("column − row", y)
print("the right weight ", show.fixed(np.corrcoef(flock.T)[0, 1], 4))
