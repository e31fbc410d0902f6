"""A time-ordered split: a price is easy to guess from tomorrow, and hard from the past alone."""

import numpy as np
import show
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import TimeSeriesSplit

# A made-up price: each day it moves by a random number with standard deviation 1.
rng = np.random.default_rng(7)
prices = 100 + np.cumsum(rng.standard_normal(300))
order = rng.permutation(300)
cuts = {"shuffled": [(np.setdiff1d(order, test), test) for test in np.array_split(order, 60)]}
for gap in [0, 7, 30]:
    # 200 rounds: each of the days from 100 on is tested once, by days before it.
    cuts[f"in time, gap of {gap} days"] = TimeSeriesSplit(200, gap=gap).split(prices)
for name, folds in cuts.items():
    errors = []
    for train, test in folds:
        # The two nearest days that are known; of equally near ones, the earlier.
        known = np.sort(train)
        nearest = np.abs(test[:, None] - known).argsort(axis=1, kind="stable")[:, :2]
        errors.append(mean_absolute_error(prices[test], prices[known[nearest]].mean(axis=1)))
    print(f"{name:<23}  error {show.fixed(np.mean(errors), 2)}")
