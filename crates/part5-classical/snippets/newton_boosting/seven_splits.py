"""Seven ways to split eight masses, valued by XGBoost's formula at three penalties."""

import numpy as np
import show

flipper_mm = np.array([181, 186, 190, 195, 200, 210, 217, 230.0])
mass_kg = np.array([3.75, 3.8, 3.65, 3.325, 4.05, 4.2, 4.875, 5.7])
g, h = 4.0 - mass_kg, np.ones(8)  # slope and curvature of (s − y)² / 2, from a score of 4 kg


def worth(part, penalty):
    return g[part].sum() ** 2 / (h[part].sum() + penalty)


rows = []
for k in range(1, 8):
    left, right = slice(0, k), slice(k, 8)
    gains = [worth(left, p) + worth(right, p) - worth(slice(0, 8), p) for p in (0, 1, 10)]
    weights = [-g[part].sum() / (h[part].sum() + 1) for part in (left, right)]
    threshold = show.fixed((flipper_mm[k - 1] + flipper_mm[k]) / 2, 1)
    rows.append(show.row(threshold, (np.array([g[left].sum(), *weights, *gains]), 3)))
header = ["mm", "G left", "w left, λ 1", "w right", "gain, λ 0", "λ 1", "λ 10"]
print(show.table(header, rows))
