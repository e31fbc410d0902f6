"""Gradient descent at a saddle point: exactly on the ridge it stays, a hair beside it it leaves."""

import numpy as np
import show

# All four walks at once, a column each.
w = np.array([[1.0, 1.0, 1.0, 1.0], [0.0, 1e-12, 1e-6, 1e-2]])
rows = []
for step in range(501):
    if step in (0, 25, 50, 100, 150, 200, 300, 500):
        rows.append(show.row(step, (w[0] ** 2 / 2 - w[1] ** 2 / 2 + w[1] ** 4 / 4, 4)))
    w = w - 0.1 * np.array([w[0], w[1] ** 3 - w[1]])
print("loss after so many steps, started this far beside the ridge")
print(show.table(["step", "0", "1e-12", "1e-6", "0.01"], rows))
print("ends:", " ".join(show.vector(end, 2) for end in w.T))
