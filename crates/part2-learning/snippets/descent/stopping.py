"""A stopping rule looks at the slope: in a flat valley it stops far from the bottom."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import scale


def minimize(w, learning_rate, tolerance, gradient):
    """Steps against the gradient until no entry of it is larger than the tolerance."""
    steps = 0
    while np.max(np.abs(slope := gradient(w))) > tolerance:
        w, steps = w - learning_rate * slope, steps + 1
    return w, steps


diabetes = data.diabetes()
x = scale(diabetes.data)
exact = LinearRegression().fit(x, diabetes.target).coef_
h, c = x.T @ x * 2 / 442, x.T @ diabetes.target * 2 / 442
rows = []
for tolerance in [1.0, 1e-2, 1e-4, 1e-8]:
    w, steps = minimize(np.zeros(10), 0.2, tolerance, lambda w: h @ w - c)
    rows.append(show.row((tolerance, 8), steps, (np.max(np.abs(w - exact)), 6)))
print("largest weight ", show.fixed(np.max(np.abs(exact)), 4))
print(show.table(["no slope above", "steps", "a weight is off by"], rows))

# The loss ½ (w₁² + w₀² / 10,000): nearly flat along w₀. Its minimum is at (0, 0).
w, steps = minimize(np.array([-4.0, 1.5]), 1.0, 0.01, lambda w: w * [1e-4, 1.0])
print(f"flat valley, no slope above 0.01: steps {steps}, end {show.vector(w, 4)}")
