"""Linear regression by least squares: two equations for two weights, no smaller sum nearby."""

import numpy as np
import show

# A column of ones, and the flippers in cm beyond 20. The masses in kg.
x = np.array([[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]])
y = np.array([3.75, 3.5, 4.5, 5.7])
print("XᵀX")
print(show.matrix(x.T @ x, 2))
print("Xᵀy     ", show.vector(x.T @ y, 3))
weights = np.linalg.lstsq(x, y, rcond=None)[0]
print("weights ", show.vector(weights, 4))

nudges = [-0.05, 0.0, 0.05]
rows = []
for coef_nudge in nudges:
    sums = [((y - x @ (weights + [nudge, coef_nudge])) ** 2).sum() for nudge in nudges]
    rows.append([show.fixed(value, 4) for value in [weights[1] + coef_nudge, *sums]])
header = ["coefficient"] + [f"at {show.fixed(weights[0] + nudge, 4)}" for nudge in nudges]
print("\nsum of squared misses, by coefficient and intercept")
print(show.table(header, rows))
