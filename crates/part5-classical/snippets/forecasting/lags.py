"""One tree on the months and on their rise over a year: what it never saw, it misses."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor


def lag_features(series, lags):
    """The values some steps before each one."""
    first, n = max(lags), len(series)
    return np.column_stack([series[first - lag : n - lag] for lag in lags]), series[first:]


y = data.co2_monthly()
lags = [12, 24]  # known a year ahead
rise = y[12:] - y[:-12]
print(f"{'missed, ppm':<13} {'1991–94':>9} {'1995–98':>9} {'1999–01':>9}")
for told, series, add in [("tree on months", y, 0), ("tree on rises", rise, y[300:432])]:
    x, target = lag_features(series, lags)
    n = len(target) - 132  # all before 1991
    model = DecisionTreeRegressor(min_samples_leaf=15).fit(x[:n], target[:n])
    missed = np.abs(y[312:] - (model.predict(x[n:]) + add))
    columns = [show.fixed(missed[a:b].mean(), 2) for a, b in [(0, 48), (48, 96), (96, 132)]]
    print(f"{told:<14}{columns[0]:>9} {columns[1]:>9} {columns[2]:>9}")
