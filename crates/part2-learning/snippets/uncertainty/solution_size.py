"""The interval of an accuracy with more and more test samples: four times for half the width."""

import numpy as np
import show

rows = []
for n in [50, 200, 800, 3200]:
    right = np.arange(n) % 10 != 0  # nine of ten answers are right
    rng = np.random.default_rng(7)
    draws = [right[rng.choice(n, n)].mean() for _ in range(1000)]
    low, high = np.quantile(draws, [0.025, 0.975])
    rows.append(show.row(n, ([low, high, high - low, np.sqrt(0.9 * 0.1 / n)], 4)))
print(show.table(["test samples", "from", "to", "width", "standard error"], rows))
