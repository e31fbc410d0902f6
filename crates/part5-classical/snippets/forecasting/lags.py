"""One tree on the months and on their rise over a year: what it never saw, it misses."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor


def lag_features(series, lags):
    """The values some steps before each one."""
    first, n = max(lags), len(series)
    return np.column_stack([series[first - lag : n - lag] for lag in lags]), series[first:]


def tree(series):
    """Forecasts of the last 132 rows; the 11 before them are left out of the training."""
    x, y = lag_features(series, [12, 24])  # known a year ahead
    model = DecisionTreeRegressor(min_samples_leaf=15).fit(x[: -132 - 11], y[: -132 - 11])
    return model.predict(x[-132:])


y = data.co2_monthly()
last_year, before = y[-144:-12], y[-156:-24]
forecasts = {
    "last year + rise": last_year + (last_year - before),
    "tree on months": tree(y),
    "tree on rises": last_year + tree(y[12:] - y[:-12]),
}
rows = []
for told, forecast in forecasts.items():
    missed = np.abs(y[-132:] - forecast)
    means = [missed[years].mean() for years in np.split(np.arange(132), [48, 96])]
    rows.append(show.row(told, *((mean, 2) for mean in means)))
print(show.table(["missed, ppm", "1991–94", "1995–98", "1999–01"], rows))
