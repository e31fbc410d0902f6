"""A time-ordered split: a price is easy to guess from tomorrow, and hard from the past alone."""

import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import TimeSeriesSplit

# A made-up price: each day it moves by a random number with standard deviation 1.
rng = np.random.default_rng(7)
prices = 100 + np.cumsum(rng.standard_normal(300))
order = rng.permutation(300)
cuts = {"shuffled": [(np.setdiff1d(order, test), test) for test in np.array_split(order, 60)]}
for gap in [0, 7, 30]:
    # Each round is tested on the next four days; those before day 100 are left out.
    rounds = TimeSeriesSplit(60, gap=gap).split(prices)
    cuts[f"in time, gap of {gap} days"] = [r for r in rounds if r[1][0] >= 100]
for name, folds in cuts.items():
    errors = []
    for train, test in folds:
        # The price of the nearest day that is known; of two equally near, the earlier.
        nearest = np.sort(train)[np.abs(test[:, None] - np.sort(train)).argmin(axis=1)]
        errors.append(root_mean_squared_error(prices[test], prices[nearest]))
    print(f"{name:<23}  error {show.fixed(np.mean(errors), 2)}")
