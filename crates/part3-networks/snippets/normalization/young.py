"""Running statistics need time: after a few steps eval mode still divides by what it began with."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def train(n_steps, rng):
    model = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 10))
    linear = [*model[0].parameters(), *model[3].parameters()]
    for p, bound in zip(linear, np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    batches = []
    for _step in range(n_steps):
        batches = batches or np.split(rng.permutation(1287), range(64, 1287, 64))
        batch = batches.pop(0)
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
        optimizer.step()
    return model


table = []
for n_steps in [1, 3, 5, 10, 20, 60]:
    counts = []
    for model in [train(n_steps, np.random.default_rng(seed)) for seed in range(5)]:
        right = [(model.train(mode)(x[1287:]).argmax(dim=1) == y[1287:]) for mode in (False, True)]
        counts.append([answers.sum().item() for answers in reversed(right)])
    table.append(show.row(n_steps, (0.9**n_steps, 3), (np.mean(counts, axis=0), 1)))
print(show.table(["steps", "share of the start", "right in train mode", "in eval mode"], table))
