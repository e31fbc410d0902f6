"""A line on lag features, asked for the sixth month ahead: which lags are known that day?"""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression


def known(lags, horizon):
    # yours: the lags that are known so many months ahead
    return [lag for lag in lags if lag >= horizon]
    # end


y = data.co2_monthly()
for lags in [[1, 2, 12, 13, 24], known([1, 2, 12, 13, 24], 6)]:
    x, target = np.column_stack([y[24 - lag : len(y) - lag] for lag in lags]), y[24:]
    model = LinearRegression().fit(x[: -132 - 5], target[: -132 - 5])  # 1991 to 2001 are forecast
    missed = np.abs(target[-132:] - model.predict(x[-132:])).mean()
    print(f"lags {lags} missed by {show.fixed(missed, 3)} ppm")
