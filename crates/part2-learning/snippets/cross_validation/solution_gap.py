"""Predicting a week ahead: the honest test leaves the week before it out of the training part."""

import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import TimeSeriesSplit

rng = np.random.default_rng(7)
prices = 100 + np.cumsum(rng.standard_normal(300))
for gap in [0, 7, 30]:
    # 60 rounds, each tested on the next four days.
    rounds = TimeSeriesSplit(60, gap=gap).split(prices)
    errors = []
    for train, test in rounds:
        if test[0] >= 100:
            last = np.full(len(test), prices[train[-1]])
            errors.append(root_mean_squared_error(prices[test], last))
    print(f"{gap:>2} days left out: error {show.fixed(np.mean(errors), 2)}")
