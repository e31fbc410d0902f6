"""Four numbers about the same 100 predictions: a linear model of diabetes, beside the mean."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import (
    mean_absolute_error,
    mean_absolute_percentage_error,
    r2_score,
    root_mean_squared_error,
)

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(len(diabetes.target))
test, train = order[:100], order[100:]
truth = diabetes.target[test]
rows = []
for name, model in [("linear model", LinearRegression()), ("the mean", DummyRegressor())]:
    model.fit(diabetes.data[train], diabetes.target[train])
    guess = model.predict(diabetes.data[test])
    rows.append([
        name,
        show.fixed(mean_absolute_error(truth, guess), 2),
        show.fixed(root_mean_squared_error(truth, guess), 2),
        show.fixed(mean_absolute_percentage_error(truth, guess), 4),
        show.fixed(r2_score(truth, guess), 4),
    ])
print(show.table(["100 held out", "MAE", "RMSE", "MAPE", "R²"], rows))
