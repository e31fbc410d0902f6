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
    start = rng.standard_normal(11) * size
    found = start - np.linalg.solve(hessian, gradient(start))
    far = show.integer(np.abs(start - exact).max())
    left = show.fixed(np.abs(found - exact).max(), 6)
    print(f"start off by up to {far}: 1 step, then off by {left}")
