"""A constant learning rate keeps circling; a schedule that falls to zero comes to rest."""

import data
import numpy as np
import show
from scipy.stats import zscore

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
z, mass_g = zscore(flock[:, 0]), flock[:, 1]
best = np.array(np.polyfit(z, mass_g, 1))
t = np.arange(60 * 342 + 1) / 342  # how many of the 60 epochs are over


def walk(rates, seed):
    """How far the parameters are from the best after 1, 5, 20 and 60 epochs, with batches of 1."""
    rng = np.random.default_rng(seed)
    order = np.concatenate([rng.permutation(342) for _ in range(60)])
    a, b, off_g = 0.0, 0.0, []
    for step, (rate, x, y) in enumerate(zip(rates, z[order].tolist(), mass_g[order].tolist())):
        miss = 2 * (a * x + b - y)
        a, b = a - rate * miss * x, b - rate * miss
        if step + 1 in (342, 5 * 342, 20 * 342, 60 * 342):
            off_g.append(np.hypot(*(best - [a, b])))
    return off_g


print("grams between the parameters and the best ones: the mean of ten walks")
rows = []
for name, factors in {
    "constant": np.ones(len(t)),
    "half every 15 epochs": 0.5 ** (t // 15),
    "inverse of time": 1 / (1 + t),
    "cosine": (1 + np.cos(np.pi * t / 60)) / 2,
}.items():
    rates = (0.02 * factors).tolist()
    off_g = np.mean([walk(rates, seed) for seed in range(1, 11)], axis=0)
    rows.append(show.row(name, (off_g, 1), (rates[-1], 6)))
header = ["schedule", "after 1", "5", "20", "60 epochs", "rate at the end"]
print(show.table(header, rows))
