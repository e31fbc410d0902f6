"""Bagging: the average of many memories, each of its own resample, beats the one of everything."""

import data
import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
rng = np.random.default_rng(7)
train, test = np.split(rng.permutation(442), [300])
scaler = StandardScaler().fit(patients.data[train])
x, new = scaler.transform(patients.data[train]), scaler.transform(patients.data[test])
y, truth = patients.target[train], patients.target[test]


def answers(rows):
    return KNeighborsRegressor(1).fit(x[rows], y[rows]).predict(new)


error = root_mean_squared_error(truth, answers(np.arange(300)))
print("one memory of all patients       error", show.fixed(error, 2))
bag = np.array([answers(rng.integers(300, size=300)) for _ in range(100)])
for n in [1, 2, 5, 20, 100]:
    error = show.fixed(root_mean_squared_error(truth, bag[:n].mean(axis=0)), 2)
    print(f"average of {n:>3} resampled memories error {error}")
