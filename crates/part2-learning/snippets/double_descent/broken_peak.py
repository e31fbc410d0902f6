"""On 50, 100 or 200 images the peak moves with them: it is where features equal images."""

import data
import numpy as np
import show

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
weights = rng.standard_normal((64, 1000)) / 8
x = np.maximum(digits.data / 16 @ weights, 0)
y = np.where(digits.target % 2 == 0, 1.0, -1.0)
test = order[1000:]
sizes = [25, 50, 75, 100, 150, 200, 250, 300]
rows = []
for n_train in [50, 100, 200]:
    train = order[:n_train]
    row = [str(n_train)]
    for n in sizes:
        fitted = np.linalg.lstsq(x[train, :n], y[train])[0]
        row.append(show.fixed(((x[test, :n] @ fitted - y[test]) ** 2).mean(), 2))
    rows.append(row)
print("test error by the number of features")
print(show.table(["images"] + [str(size) for size in sizes], rows))
