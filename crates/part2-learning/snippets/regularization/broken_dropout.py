"""Dropout left on while predicting: the same patient gets another answer at every call."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = diabetes.data[order], diabetes.target[order]
x = StandardScaler().fit(x[:100]).transform(x)
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x = StandardScaler().fit(x[:100]).transform(x)
model = Ridge(100).fit(x[:100], y[:100])
off = show.fixed(model.predict(x[100:101])[0], 1)
print(f"off: first patient {off}, and {off} again")
error = root_mean_squared_error(y[100:250], model.predict(x[100:250]))
print("  validation error", show.fixed(error, 2))

rng = np.random.default_rng(7)


def dropped(rows):
    return x[rows] * (rng.random(x[rows].shape) >= 0.5) / 0.5


answers = [model.predict(dropped([100]))[0] for _ in range(3)]
print("on:  first patient", show.vector(answers, 1))
error = root_mean_squared_error(y[100:250], model.predict(dropped(np.arange(100, 250))))
print("  validation error", show.fixed(error, 2))
