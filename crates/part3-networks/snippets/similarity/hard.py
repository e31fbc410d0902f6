"""Triplets with any stranger and with hard negatives of the batch: which still have a loss?"""

import data
import numpy as np
import show
import torch
from torch.nn.functional import normalize

x, y = torch.tensor(data.digits().data / 16), data.digits().target
by = torch.tensor(data.digit_writers()[1287:])


def mined(hardest, seed):
    rng, draws, active = np.random.default_rng(seed), np.random.default_rng(100 + seed), []
    w, v = [torch.tensor(rng.standard_normal((64, n)) / np.sqrt(32)) for n in (64, 32)]
    layers = [p.requires_grad_() for p in (w, v, torch.zeros(96).double())]
    optimizer = torch.optim.SGD(layers, lr=0.03, momentum=0.9)
    for _ in range(300):
        batch = [rng.choice(np.flatnonzero(y[:1287] == d)) for d in [*range(10)] * 2]
        a, p = normalize(torch.relu(x[batch] @ w + layers[2][:64]) @ v + layers[2][64:]).split(10)
        near = a @ p.T
        j = [(k + draws.integers(1, 10)) % 10 for k in range(10)]
        j = (near.detach() - 9 * torch.eye(10)).argmax(dim=1) if hardest else j
        losses = torch.relu(near[range(10), j] - near.diag() + 0.5)
        active.append((losses > 0).sum().item())
        optimizer.zero_grad()
        losses.mean().backward()
        optimizer.step()
    u = normalize(torch.relu(x[1287:] @ w + layers[2][:64]) @ v + layers[2][64:]).detach()
    near = torch.where(by[:, None] == by, torch.inf, -u @ u.T).numpy()
    same = y[1287:][near.argsort(axis=1)[:, :10]] == y[1287:, None]
    return [sum(active[:50]) / 500, sum(active[-50:]) / 500, same[:, 0].sum(), same.mean()]


rows = []
for name, hardest in [("any of nine", False), ("the hardest", True)]:
    early, late, *found = np.mean([mined(hardest, seed) for seed in range(3)], axis=0)
    rows.append(show.row(name, *[show.percent(s, 0) for s in (early, late)], *zip(found, (1, 3))))
header = "stranger", "loss > 0: steps 1–50", "251–300", "nearest right", "of the ten"
print(show.table(header, rows))
