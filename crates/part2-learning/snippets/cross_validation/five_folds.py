"""Cross-validation by hand: each patient is tested once, and learned from four times."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import KFold

patients = data.diabetes()
x, y = patients.data, patients.target
errors, rows = [], []
for train, test in KFold(5).split(x):
    model = LinearRegression().fit(x[train], y[train])
    errors.append(root_mean_squared_error(y[test], model.predict(x[test])))
    rows.append(show.row(f"{test[0]} to {test[-1]}", len(test), len(train), (errors[-1], 2)))
print(show.table(["fold", "held out", "fitted to", "error"], rows))
print("mean error         ", show.fixed(np.mean(errors), 2))
print("standard deviation ", show.fixed(np.std(errors), 2))
