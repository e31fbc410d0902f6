"""MAPE and WAPE by hand, of predictions that are made smaller and smaller."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(len(diabetes.target))
test, train = order[:100], order[100:]
y = diabetes.target[test]
model = LinearRegression().fit(diabetes.data[train], diabetes.target[train])
y_pred = model.predict(diabetes.data[test])

answers = [("the mean", np.full(100, diabetes.target[train].mean()))]
for factor in [1.0, 0.9, 0.8, 0.7, 0.6]:
    answers.append((f"model times {show.fixed(factor, 1)}", factor * y_pred))
rows = []
for name, guess in answers:
    errors = np.abs(y - guess)
    points = [mean_absolute_error(y, guess), root_mean_squared_error(y, guess)]
    wape = errors.sum() / y.sum()
    mape = (errors / y).mean()
    rows.append(show.row(name, (points, 2), ([r2_score(y, guess), wape, mape], 4)))
print(show.table(["100 held out", "MAE", "RMSE", "R²", "WAPE", "MAPE"], rows))
