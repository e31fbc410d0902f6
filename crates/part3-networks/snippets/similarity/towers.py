"""A two-tower model: the lower half of a picture, found among 510 by its upper half."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import cross_entropy, normalize

x, y = torch.from_numpy(data.digits().data / 16), data.digits().target


def tower(rng):
    start = rng.standard_normal((32, 64)) / 4, rng.standard_normal((64, 16)) / 32**0.5, np.zeros(80)
    return [torch.tensor(numbers, requires_grad=True) for numbers in start]


def encode(tower, x):
    return normalize(torch.relu(x @ tower[0] + tower[2][:64]) @ tower[1] + tower[2][64:])


rows = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    upper, lower = tower(rng), tower(rng)
    optimizer = torch.optim.SGD(upper + lower, lr=0.05, momentum=0.9)
    for _ in range(200):
        batch = x[[rng.integers(1287) for _ in range(64)]]
        logits = encode(upper, batch[:, :32]) @ encode(lower, batch[:, 32:]).T / 0.1
        losses = [cross_entropy(scores, torch.arange(64)) / 2 for scores in (logits, logits.T)]
        optimizer.zero_grad()
        sum(losses).backward()
        optimizer.step()
    near = (encode(upper, x[1287:, :32]) @ encode(lower, x[1287:, 32:]).T).detach().numpy()
    places = 1 + (near > near.diagonal()[:, None]).sum(axis=1)
    same = (y[1287:][near.argmax(axis=1)] == y[1287:]).sum()
    counts = (places == 1).sum(), (places <= 10).sum()
    rows.append(show.row(seed, *counts, (np.median(places), 1), same))
same = (y[1287:, None] == y[1287:]).sum() // 510
rows.append(show.row("by chance", 1, 10, ((1 + 510) / 2, 1), same))
print(show.table(["seed", "found first", "among ten", "median place", "first is same digit"], rows))
