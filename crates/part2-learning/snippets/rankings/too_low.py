"""The same predictions made smaller and smaller: which measure is pleased, and how long."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_percentage_error, r2_score, root_mean_squared_error

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(len(diabetes.target))
test, train = order[:100], order[100:]
model = LinearRegression().fit(diabetes.data[train], diabetes.target[train])
y_pred, truth = model.predict(diabetes.data[test]), diabetes.target[test]

rows = []
for factor in [1.0, 0.9, 0.8, 0.7, 0.6]:
    lowered = y_pred * factor
    rows.append([
        show.fixed(factor, 1),
        show.fixed(root_mean_squared_error(truth, lowered), 2),
        show.fixed(r2_score(truth, lowered), 4),
        show.fixed(np.abs(truth - lowered).sum() / truth.sum(), 4),
        show.fixed(mean_absolute_percentage_error(truth, lowered), 4),
    ])
print(show.table(["predictions times", "RMSE", "R²", "WAPE", "MAPE"], rows))
