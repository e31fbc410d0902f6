"""The same leak with fewer columns to choose from: luck needs many tickets."""

import numpy as np
import show
from sklearn.feature_selection import r_regression
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(7)
noise = rng.standard_normal((200, 5000))
y = np.where(rng.random(200) < 0.5, -1.0, 1.0)
rows = []
for n_columns in [20, 50, 500, 5000]:
    strength = np.abs(r_regression(noise[:, :n_columns], y))  # before the split: the leak
    x = noise[:, np.argsort(-strength, kind="stable")[:20]]
    scores = LinearRegression().fit(x[:100], y[:100]).predict(x[100:])
    accuracy = (scores * y[100:] > 0).mean()
    rows.append([show.integer(n_columns), show.fixed(accuracy, 2)])
print(show.table(["columns", "accuracy on 100 held out"], rows))
