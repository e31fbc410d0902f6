"""Ten answers, all right: the bootstrap is certain, because it has never seen a mistake."""

import numpy as np
import show

rows = []
for n, n_wrong in [(10, 0), (10, 1), (100, 0), (100, 1)]:
    right = (np.arange(n) >= n_wrong).astype(float)
    rng = np.random.default_rng(7)
    draws = right[rng.integers(0, n, (2000, n))].mean(axis=1)
    low, high = np.quantile(draws, [0.025, 0.975])
    # With an accuracy below this, n right answers in a row have a chance under 5 percent.
    bound = show.fixed(0.05 ** (1 / n), 4) if n_wrong == 0 else ""
    rows.append(show.row(n, n_wrong, ([low, high], 2), bound))
print(show.table(["answers", "wrong", "from", "to", "it may be as low as"], rows))
