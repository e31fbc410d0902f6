"""SMO by hand: two multipliers a step, chosen by their slopes alone, then by what a step gains."""

import data
import numpy as np
import show

C = 10.0


def climb(k, y, by_gain):
    beta, slope = np.zeros(len(y)), y.copy()
    upper, lower = C * np.maximum(y, 0), C * np.minimum(y, 0)
    rows, last_move = [], np.zeros(len(y), int)
    for step in range(10_000):
        i = np.argmax(np.where(beta < upper, slope, -np.inf))
        lowest = np.argmin(np.where(beta > lower, slope, np.inf))
        gap = slope[i] - slope[lowest]
        if step in [1, 10, 100] or gap <= 1e-3:
            dual = beta @ (y + slope) / 2
            settled = np.sum(last_move <= step // 2)
            rows.append(show.row(step, ([dual, gap], 4), settled))
        if gap <= 1e-3:
            return show.table(["step", "dual", "gap", "settled"], rows)
        curvature = k[i, i] + np.diag(k) - 2 * k[i] + 1e-12
        gain = np.maximum(slope[i] - slope, 0) ** 2 / curvature
        j = np.argmax(np.where(beta > lower, gain, -1)) if by_gain else lowest
        best = (slope[i] - slope[j]) / curvature[j]
        best = min(best, upper[i] - beta[i], beta[j] - lower[j])
        beta[[i, j]] += [best, -best]
        slope -= best * (k[i] - k[j])
        last_move[[i, j]] = step + 1


birds, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
y = np.where(species == 1, 1.0, -1.0)  # 1: Chinstrap
k = np.exp(-((x[:, None] - x[None]) ** 2).sum(axis=2))
print("by slopes\n" + climb(k, y, False))
print("by gain\n" + climb(k, y, True))
