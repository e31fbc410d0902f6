"""Linear regression by least squares: two normal equations, and no better pair of weights near."""

import numpy as np
import show

# A column of ones, and the flippers in cm beyond 20. The masses in kg.
x = np.array([[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]])
y = np.array([3.75, 3.5, 4.5, 5.7])
left, right = x.T @ x, x.T @ y
print(f"XᵀX\n{show.matrix(left, 2)}\nXᵀy  {show.vector(right, 3)}")

# Elimination: the second equation minus a part of the first has one unknown left.
part = left[1, 0] / left[0, 0]
times, gives = left[1] - part * left[0], right[1] - part * right[0]
print(f"{show.fixed(times[1], 2)} w₁ = {show.fixed(gives, 4)}")
intercept, coef = np.linalg.solve(left, right)
print(f"coefficient {show.fixed(coef, 4)}, intercept {show.fixed(intercept, 4)}")

nudges = [-0.05, 0.0, 0.05]
rows = []
for nudge in nudges:
    pairs = [np.array([intercept + other, coef + nudge]) for other in nudges]
    rows.append(show.row((coef + nudge, 4), ([((x @ w - y) ** 2).sum() for w in pairs], 4)))
print("\n" + show.table(["squares, by coef", "b - 0.05", "b", "b + 0.05"], rows))
