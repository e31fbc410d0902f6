"""Gradient descent on ten features and an intercept ends where least squares says it must."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import scale

diabetes = data.diabetes()
z = scale(diabetes.data)
x = np.column_stack([z, np.ones(442)])  # standardized, with a column of ones
fitted = LinearRegression().fit(z, diabetes.target)
exact = np.append(fitted.coef_, fitted.intercept_)
h, c = x.T @ x * (2 / 442), x.T @ diabetes.target * (2 / 442)

for tolerance in [1.0, 1e-2, 1e-4, 1e-8]:
    w, steps = np.zeros(11), 0
    while np.max(np.abs(slope := h @ w - c)) > tolerance:
        w, steps = w - 0.2 * slope, steps + 1
    difference = show.fixed(np.max(np.abs(w - exact)), 6)
    tolerance, steps = show.fixed(tolerance, 8), show.integer(steps)
    print(f"no slope above {tolerance}: {steps} steps, largest difference {difference}")
print("first three weights ", show.vector(exact[:3], 4))
