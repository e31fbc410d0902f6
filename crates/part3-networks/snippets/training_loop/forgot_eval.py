"""Dropout left on while testing: fewer right, and other answers each time."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


class Dropout(nn.Dropout):  # with masks from NumPy
    def forward(self, x):
        return x * torch.tensor((self.rng.random(x.shape) >= 0.5) / 0.5) if self.training else x


def train(rng):
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), Dropout(), nn.Linear(32, 10))
    model[2].rng = rng
    for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _epoch in range(5):
        for batch in np.split(rng.permutation(1287), range(64, 1287, 64)):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    return model


trained, table = [train(np.random.default_rng(seed)) for seed in range(5)], []
for mode in ["eval", "train"]:
    answers = []
    for model in trained:
        model.train(mode == "train")  # model.eval() is model.train(False)
        answers.append(torch.stack([model(x[1287:]).argmax(dim=1) for _ in range(2)]))
    counts = np.array([[(a == y[1287:]).sum(), (a != b).sum()] for a, b in answers])
    table.append(show.row(mode, (counts.mean(axis=0), 1), show.vector(counts[:, 0], 0)))
print(show.table(["mode", "right of 510", "changed", "right, each start"], table))
