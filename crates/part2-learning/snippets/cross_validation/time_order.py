"""A time-ordered split: a price is easy to guess from tomorrow, and hard from the past alone."""

import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import TimeSeriesSplit

# A made-up price: each day it moves by a random number with standard deviation 1.
rng = np.random.default_rng(7)
prices = 100 + np.cumsum(rng.standard_normal(300))
order = rng.permutation(300)
shuffled = [(np.setdiff1d(order, test), np.sort(test)) for test in np.array_split(order, 5)]
ordered = list(TimeSeriesSplit(5).split(prices))
for name, folds in [("shuffled folds", shuffled), ("time-ordered split", ordered)]:
    errors = []
    for train, test in folds:
        # The price of the nearest day that is known; of two equally near, the earlier.
        nearest = train[np.abs(test[:, None] - train).argmin(axis=1)]
        errors.append(root_mean_squared_error(prices[test], prices[nearest]))
    print(f"{name}: errors {show.vector(errors, 2)}")
    print(f"  mean {show.fixed(np.mean(errors), 2)}")
