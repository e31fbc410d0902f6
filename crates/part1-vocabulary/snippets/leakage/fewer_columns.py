"""The same leak with fewer columns to choose from: luck needs many tickets."""

import numpy as np
import show
from sklearn.feature_selection import r_regression
from sklearn.linear_model import LinearRegression

N_COLUMNS = [20, 50, 500, 5000]

rng = np.random.default_rng(7)
accuracies = np.zeros((25, 4))  # 25 times new coins and new noise
for accuracy in accuracies:
    noise = rng.standard_normal((200, 5000))
    y = np.where(rng.random(200) < 0.5, -1.0, 1.0)
    for j, n_columns in enumerate(N_COLUMNS):
        strength = np.abs(r_regression(noise[:, :n_columns], y))  # before the split: the leak
        x = noise[:, np.argsort(-strength, kind="stable")[:20]]
        scores = LinearRegression().fit(x[:100], y[:100]).predict(x[100:])
        accuracy[j] = (scores * y[100:] > 0).mean()
rows = [
    [show.integer(n_columns), show.fixed(column.mean(), 2), show.fixed(column.std(ddof=1), 2)]
    for n_columns, column in zip(N_COLUMNS, accuracies.T)
]
header = ["columns", "accuracy on 100 held out, mean of 25", "standard deviation"]
print(show.table(header, rows))
