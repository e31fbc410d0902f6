"""What explodes at the peak is variance: ten training sets, their errors taken apart."""

import data
import numpy as np
import show

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
x = np.maximum(digits.data / 16 @ (rng.standard_normal((64, 1000)) / 8), 0)
y = 1 - 2 * (digits.target % 2)
order, test = order[:1000], order[1000:]

rows = []
for n_features in [20, 60, 110, 300]:
    predictions = []
    for _ in range(10):
        rng.shuffle(order)
        train = order[:100]
        weights = np.linalg.lstsq(x[train, :n_features], y[train])[0]
        predictions.append(x[test, :n_features] @ weights)
    predictions = np.array(predictions)  # (n_refits, n_samples)
    bias_squared = ((predictions.mean(axis=0) - y[test]) ** 2).mean()
    variance = predictions.var(axis=0).mean()
    rows.append(show.row(n_features, ([bias_squared, variance, bias_squared + variance], 2)))
print(show.table(["features", "bias² and noise", "variance", "test error"], rows))
