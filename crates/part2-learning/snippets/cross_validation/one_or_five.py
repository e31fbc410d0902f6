"""A hundred shuffles: one test part may say anything, the mean of five folds hardly moves."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

patients = data.diabetes()
x, y = patients.data, patients.target
rng = np.random.default_rng(7)
single, means = [], []
for _ in range(100):
    errors = []
    order = rng.permutation(442)
    for test in np.array_split(order, 5):
        train = np.setdiff1d(order, test)
        model = LinearRegression().fit(x[train], y[train])
        errors.append(root_mean_squared_error(y[test], model.predict(x[test])))
    single.append(errors[0])
    means.append(np.mean(errors))
rows = []
for name, errors in [("one test part", single), ("mean of five folds", means)]:
    numbers = [np.min(errors), np.mean(errors), np.max(errors), np.std(errors)]
    rows.append([name] + [show.fixed(number, 2) for number in numbers])
header = ["error measured on", "smallest", "mean", "largest", "standard deviation"]
print(show.table(header, rows))
