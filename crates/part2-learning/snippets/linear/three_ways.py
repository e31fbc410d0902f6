"""Normal equations, QR and gradient descent: three roads to the same weights for 342 penguins."""

import data
import numpy as np
import show

x = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])
y = np.array(data.penguins_column("body_mass_g"))
# In standard deviations from the mean, so that walking works.
design = np.column_stack([(x - x.mean(axis=0)) / x.std(axis=0), np.ones(len(x))])


def descent(n_steps):
    """Steps against the slope of the mean squared error."""
    weights = np.zeros(4)
    for _ in range(n_steps):
        weights -= 0.3 * 2 / len(y) * design.T @ (design @ weights - y)
    return weights


q, r = np.linalg.qr(design)
exact = np.linalg.solve(r, q.T @ y)
ways = {
    "normal equations": np.linalg.solve(design.T @ design, design.T @ y),
    "QR": exact,
    "descent, 10 steps": descent(10),
    "descent, 100 steps": descent(100),
    "descent, 400 steps": descent(400),
}
rows = []
for name, weights in ways.items():
    difference = show.fixed(np.abs(weights - exact)[:3].max(), 6)
    rmse = show.fixed(np.sqrt(((y - design @ weights) ** 2).mean()), 1)
    rows.append([name, *(show.fixed(weight, 2) for weight in weights), rmse, difference])
header = ["way", "bill length", "bill depth", "flipper", "intercept", "RMSE g", "off QR"]
print(show.table(header, rows))
