"""A network with batch normalization, tested in two modes: in train mode the company decides."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)
x_test, y_test = x[1287:], y[1287:]
tests = {
    "eval": [range(510)],
    "train, all at once": [range(510)],
    "train, five at a time": np.split(np.arange(510), 102),
    "train, a class at a time": [np.flatnonzero(y_test == c) for c in range(10)],
    "eval again": [range(510)],
}
counts = {name: [] for name in tests}
for seed in range(5):
    rng = np.random.default_rng(seed)
    model = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 10))
    linear = [*model[0].parameters(), *model[3].parameters()]
    for p, bound in zip(linear, np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _epoch in range(5):
        for batch in np.split(rng.permutation(1287), range(64, 1287, 64)):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    for name, batches in tests.items():
        model.train(name.startswith("train"))
        with torch.no_grad():  # it keeps no graph; the running statistics move all the same
            answers = [model(x_test[b]).argmax(dim=1) == y_test[b] for b in batches]
        counts[name].append(torch.cat(answers).sum().item())
table = [show.row(name, (np.mean(c), 1), show.vector(c, 0)) for name, c in counts.items()]
print(show.table(["tested in", "right of 510", "each start"], table))
