"""How far from the best? The primal loss less the dual: a bound that every tolerance can show."""

import data
import numpy as np
import show


def climb(k, y, tolerance):
    """SMO by hand with C = 1: the β, and b from the slopes of the samples between their bounds."""
    beta, slope = np.zeros(len(y)), y.copy()
    upper, lower = np.maximum(y, 0), np.minimum(y, 0)
    while True:
        i = np.argmax(np.where(beta < upper, slope, -np.inf))
        least = np.where(beta > lower, slope, np.inf).min()
        if slope[i] - least <= tolerance:
            return beta, slope[(beta > lower) & (beta < upper)].mean()
        curvature = k[i, i] + np.diag(k) - 2 * k[i] + 1e-12
        gain = np.maximum(slope[i] - slope, 0) ** 2 / curvature
        j = np.argmax(np.where(beta > lower, gain, -1))
        best = (slope[i] - slope[j]) / curvature[j]
        best = min(best, upper[i] - beta[i], beta[j] - lower[j])
        beta[[i, j]] += [best, -best]
        slope -= best * (k[i] - k[j])


birds, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
order = np.argsort(species == 1, kind="stable")  # Chinstraps last
x = ((birds - birds.mean(axis=0)) / birds.std(axis=0))[order]
y = np.where(species[order] == 1, -1.0, 1.0)
k = np.exp(-((x[:, None] - x[None]) ** 2).sum(axis=2))
rows = []
for digits in range(4):
    beta, b = climb(k, y, 10.0**-digits)
    scores = k @ beta
    squared = beta @ scores  # the squared length of w
    loss = squared / 2 + np.maximum(0, 1 - y * (scores + b)).sum()
    dual = y @ beta - squared / 2
    rows.append(show.row((10.0**-digits, 3), ([dual, loss, loss - dual], 3)))
print(show.table(["tolerance", "dual", "loss", "between"], rows))
