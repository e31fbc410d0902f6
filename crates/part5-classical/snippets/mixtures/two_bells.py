"""EM by hand: two bells for the flippers of 342 penguins whose species are not known."""

import data
import numpy as np
import show
from scipy.stats import norm

x = np.array(data.penguins_column("flipper_length_mm"))
weight, mean, sd = np.array([0.5, 0.5]), np.array([180.0, 220.0]), np.array([10.0, 10.0])
rows = []
for step in range(41):
    parts = weight * norm.pdf(x[:, None], mean, sd)  # (342, 2)
    density = parts.sum(axis=1)
    shares = parts / density[:, None]
    if step in [0, 1, 2, 5, 10, 20, 40]:
        log_likelihood = np.log(density).sum()
        rows.append(show.row(step, (weight, 3), (mean, 1), (sd, 2), (log_likelihood, 2)))
    mass = shares.sum(axis=0)
    weight = mass / len(x)
    mean = x @ shares / mass
    sd = np.sqrt((shares * (x[:, None] - mean) ** 2).sum(axis=0) / mass)
header = ["step", "weight", "", "mean (mm)", "", "deviation", "", "log-likelihood (nats)"]
print(show.table(header, rows))
