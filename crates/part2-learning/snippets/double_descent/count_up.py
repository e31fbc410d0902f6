"""Double descent: past the interpolation threshold the test error falls a second time."""

import data
import numpy as np
import show

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
# 1,000 random features of each picture; 1 for an even digit, −1 for an odd one.
x = np.maximum(digits.data / 16 @ (rng.standard_normal((64, 1000)) / 8), 0)
y = 1 - 2 * (digits.target % 2)
train, test = order[:100], order[1000:]

rows = []
for n in [10, 20, 40, 60, 90, 100, 110, 150, 300, 1000]:
    weights, *_ = np.linalg.lstsq(x[train, :n], y[train])  # the shortest of the best
    errors = [((x[part, :n] @ weights - y[part]) ** 2).mean() for part in (train, test)]
    rows.append(show.row(n, (errors, 3)))
print(show.table(["features", "training error", "test error"], rows))
