"""The patients' board: a hundred shuffles, each model's error on one part and on five folds."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

x, y = data.diabetes().data, data.diabetes().target
products = PolynomialFeatures(2, interaction_only=True, include_bias=False)
nearest = make_pipeline(StandardScaler(), KNeighborsRegressor(1, algorithm="brute"))
ridge = make_pipeline(products, StandardScaler(), Ridge())
rows = []
for name, columns, model in [
    ("mean of the others", x, DummyRegressor()),
    ("bmi alone", x[:, 2:3], LinearRegression()),
    ("ten features", x, LinearRegression()),
    ("55 weights, ridge", x, ridge),
    ("nearest neighbor", x, nearest),
]:
    rng = np.random.default_rng(7)
    errors = np.zeros((100, 5))
    for of_folds in errors:
        order = rng.permutation(442)
        for k, test in enumerate(np.array_split(order, 5)):
            train = np.setdiff1d(order, test)
            model.fit(columns[train], y[train])
            of_folds[k] = root_mean_squared_error(y[test], model.predict(columns[test]))
    single, means = errors[:, 0], errors.mean(axis=1)
    numbers = [single.min(), single.max(), single.std(), means.mean(), means.std()]
    rows.append(show.row(name, (numbers, 2)))
header = ["model", "one part", "to", "spread", "five folds", "spread"]
print(show.table(header, rows))
