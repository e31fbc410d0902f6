"""Training with dropout, averaged over many masks, ends where ridge regression does."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

diabetes = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = diabetes.data[order], diabetes.target[order]
x = StandardScaler().fit(x[:100]).transform(x)
x = PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(x)
x = StandardScaler().fit(x[:100]).transform(x)
rng = np.random.default_rng(7)
w, total = np.zeros(55), np.zeros(55)
b = y[:100].mean()
for step in range(4000):
    dropped = x[:100] * (rng.random((100, 55)) >= 0.5) / 0.5
    w -= 0.02 * dropped.T @ (dropped @ w + b - y[:100]) / 100
    if step >= 1000:
        total += w
plain, ridge = [model.fit(x[:100], y[:100]) for model in (LinearRegression(), Ridge(100))]
for name, coef in [
    ("least squares           ", plain.coef_),
    ("dropout in training, 0.5", total / 3000),
    ("ridge, alpha 100        ", ridge.coef_),
]:
    error = show.fixed(root_mean_squared_error(y[100:250], x[100:250] @ coef + b), 1)
    print(f"{name}  validation {error}   bmi {show.fixed(coef[2], 1)}")
