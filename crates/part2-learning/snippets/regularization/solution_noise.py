"""Copies with a little noise are augmentation too, and act like an L2 penalty."""

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
for noise in [0.0, 0.3, 1.0]:
    rng = np.random.default_rng(7)
    many = np.tile(x[:100], (100, 1)) + rng.standard_normal((10_000, 55)) * noise
    model = LinearRegression().fit(many, np.tile(y[:100], 100))
    error = root_mean_squared_error(y[100:250], model.predict(x[100:250]))
    alpha = 100 * noise**2  # yours: the ridge penalty that does the same to 100 patients
    ridge = (Ridge(alpha) if alpha > 0 else LinearRegression()).fit(x[:100], y[:100])
    penalized = root_mean_squared_error(y[100:250], ridge.predict(x[100:250]))
    error, penalized = show.fixed(error, 2), show.fixed(penalized, 2)
    noise, alpha = show.fixed(noise, 1), show.fixed(alpha, 0)
    print(f"noise {noise}: validation {error}   ridge {alpha}: {penalized}")
