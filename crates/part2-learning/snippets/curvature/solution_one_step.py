"""For a squared loss one Newton step from anywhere is the exact least-squares solution."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import scale

diabetes = data.diabetes()
z = scale(diabetes.data)
fitted = LinearRegression().fit(z, diabetes.target)
exact = np.append(fitted.coef_, fitted.intercept_)
x = np.column_stack([z, np.ones(442)])
hessian = 2 / 442 * x.T @ x


def gradient(w):
    return 2 / 442 * x.T @ (x @ w - diabetes.target)


rng = np.random.default_rng(7)
for size in [1, 100, 10_000]:
    w = start = rng.standard_normal(11) * size
    steps = 0
    while np.abs(gradient(w)).max() > 1e-6:
        w, steps = w - np.linalg.solve(hessian, gradient(w)), steps + 1
    far = show.integer(np.abs(start - exact).max())
    left = show.fixed(np.abs(w - exact).max(), 6)
    print(f"start off by up to {far}: {steps} step, then off by {left}")
