"""Normal equations, QR and gradient descent: three roads to the same weights for 342 penguins."""

import data
import numpy as np
import show
from sklearn.preprocessing import StandardScaler

flock = data.penguins_matrix(data.PENGUIN_FEATURES)  # the mass is the last column
lengths, y = flock[:, :3], flock[:, 3]
# In standard deviations from the mean, so that walking works.
x = np.column_stack([StandardScaler().fit_transform(lengths), np.ones(len(y))])


def descent(n_steps):
    weights = np.zeros(4)
    for _ in range(n_steps):
        weights -= 0.3 * 2 * x.T @ (x @ weights - y) / len(y)
    return weights


q, r = np.linalg.qr(x)
ways = {
    "normal equations": np.linalg.solve(x.T @ x, x.T @ y),
    "QR": np.linalg.solve(r, q.T @ y),
    "descent, 10 steps": descent(10),
    "descent, 100 steps": descent(100),
}
rows = [
    show.row(name, (weights, 2), (np.sqrt(((x @ weights - y) ** 2).mean()), 1))
    for name, weights in ways.items()
]
header = ["way", "bill length", "bill depth", "flipper", "intercept", "RMSE g"]
print(show.table(header, rows))
