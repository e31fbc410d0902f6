"""Double descent: past the interpolation threshold the test error falls a second time."""

import data
import numpy as np
import show

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
weights = rng.standard_normal((64, 1000)) / 8
x = np.maximum(digits.data / 16 @ weights, 0)
y = np.where(digits.target % 2 == 0, 1.0, -1.0)  # 1 for an even digit, −1 for an odd one
train, test = order[:100], order[1000:]
rows = []
for n in [10, 20, 40, 60, 90, 100, 110, 150, 300, 1000]:
    fitted, *_ = np.linalg.lstsq(x[train, :n], y[train])  # the shortest of the best
    seen, new = [((x[part, :n] @ fitted - y[part]) ** 2).mean() for part in (train, test)]
    independent = np.linalg.matrix_rank(x[train, :n])
    rows.append([str(n), str(independent), show.fixed(seen, 3), show.fixed(new, 3)])
print(show.table(["features", "independent", "training error", "test error"], rows))
