"""One table, one tree, two ways to hold out a quarter: by lot, and the last quarter."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor

y = data.co2_monthly()
x, target = np.column_stack([y[12 - lag : len(y) - lag] for lag in [12]]), y[12:]
n = len(target)
for told, order in [("by lot", np.random.default_rng(0).permutation(n)), ("in time", np.arange(n))]:
    train, held_out = np.split(order, [n * 3 // 4])
    model = DecisionTreeRegressor(min_samples_leaf=15).fit(x[train], target[train])
    missed = np.abs(target[held_out] - model.predict(x[held_out])).mean()
    print(f"held out {told:<7}  missed by {show.fixed(missed, 2)} ppm")
