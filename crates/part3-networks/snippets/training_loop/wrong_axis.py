"""Softmax over the wrong axis: no error, no loss for a picture alone, and a worse network."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)


def train(axis, seed):
    rng = np.random.default_rng(seed)
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _epoch in range(5):
        for batch in np.split(rng.permutation(1287), range(64, 1287, 64)):
            optimizer.zero_grad()
            nn.functional.nll_loss(model(x[batch]).log_softmax(dim=axis), y[batch]).backward()
            optimizer.step()
    return model


table = []
for axis in [1, 0]:
    losses, counts = [], []
    for model in [train(axis, seed) for seed in range(5)]:
        log_p = model(x[1287:1288]).log_softmax(dim=axis)
        losses.append(nn.functional.nll_loss(log_p, y[1288:1289]).item())
        counts.append((model(x[1287:]).argmax(dim=1) == y[1287:]).sum().item())
    table.append(show.row(axis, (np.mean(losses), 2), (np.mean(counts), 1), show.vector(counts, 0)))
print(show.table(["axis", "loss alone", "right of 510", "each start"], table))
