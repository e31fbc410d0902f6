"""A constant learning rate never comes to rest; a schedule that falls to zero does."""

import data
import numpy as np
import show
from scipy.stats import zscore

EPOCHS = 60
flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
z, mass_g = zscore(flock[:, 0]), flock[:, 1]
best = np.array(np.polyfit(z, mass_g, 1))
n_steps = EPOCHS * 342
t = np.arange(n_steps)

rows = []
for name, factors in [
    ("constant", np.ones(n_steps)),
    ("half every 15 epochs", 0.5 ** (t // (15 * 342))),
    ("inverse of time", 1 / (1 + t / 342)),
    ("cosine", (1 + np.cos(np.pi * t / n_steps)) / 2),
]:
    rng = np.random.default_rng(7)
    order = np.concatenate([rng.permutation(342) for _ in range(EPOCHS)])
    rates = (0.02 * factors).tolist()
    a = b = 0.0
    off = []
    for step, (rate, x, y) in enumerate(zip(rates, z[order].tolist(), mass_g[order].tolist())):
        miss = 2 * (a * x + b - y)
        a, b = a - rate * miss * x, b - rate * miss
        if step + 1 in (342, 5 * 342, 20 * 342, n_steps):
            off.append(show.fixed(np.hypot(*(best - [a, b])), 1))
    rows.append([name, *off, show.fixed(rates[-1], 6)])
print("grams between the parameters and the best ones, batches of 1")
header = ["schedule", "off after 1", "5", "20", "60 epochs", "last rate"]
print(show.table(header, rows))
