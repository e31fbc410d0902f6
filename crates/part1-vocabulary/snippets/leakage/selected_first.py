"""Labels by coin, columns of noise: feature selection before the split is leakage."""

import numpy as np
import show
from sklearn.feature_selection import r_regression
from sklearn.linear_model import LinearRegression

N_COLUMNS = [20, 50, 500, 5000]

rng = np.random.default_rng(7)
right = np.zeros((2, 4, 20))  # (order, columns, draw)
for draw in range(20):
    noise = rng.standard_normal((200, 5000))  # nothing in it has to do with y
    y = np.where(rng.random(200) < 0.5, -1.0, 1.0)
    for j, n in enumerate(N_COLUMNS):
        # Select with all 200 labels, then with those of the first 100 alone.
        for i, n_seen in enumerate([200, 100]):
            strength = np.abs(r_regression(noise[:n_seen, :n], y[:n_seen]))
            x = noise[:, np.argsort(-strength, kind="stable")[:20]]
            model = LinearRegression().fit(x[:100], y[:100])
            right[i, j, draw] = (model.predict(x[100:]) * y[100:] > 0).sum()  # by the sign
rows = [
    show.row(n, (right[:, j, 0], 0), (right[:, j].mean(axis=1), 1))
    for j, n in enumerate(N_COLUMNS)
]
header = ["columns", "select first", "split first", "mean of 20: select first", "split first"]
print(show.table(header, rows))
