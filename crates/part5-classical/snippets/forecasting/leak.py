"""One table, one tree, two ways to hold out a quarter: by lot, and the last quarter."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor

y = data.co2_monthly()
x, target = y[:-12, None], y[12:]  # 432 rows
by_lot = np.random.default_rng(0).permutation(432)
in_time = np.arange(324 - 11), np.arange(324, 432)
for told, (train, held_out) in [("by lot", (by_lot[108:], by_lot[:108])), ("in time", in_time)]:
    model = DecisionTreeRegressor(min_samples_leaf=15).fit(x[train], target[train])
    missed = np.abs(target[held_out] - model.predict(x[held_out])).mean()
    print(f"held out {told:<7}  missed by {show.fixed(missed, 2)} ppm")
