"""The Hessian: curvature as a table, whose eigenvalues tell a bowl from a saddle."""

import data
import numpy as np
import show

flipper_mm = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])[:, 0]
x = np.column_stack([flipper_mm / 10 - 20, np.ones(342)])


def of_pass(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


for name, h in {
    "the penguins' line, at (0.1, 4.0)": 2 / 342 * x.T @ x,
    "the pass, critical point (0, 0)": of_pass([0, 0]),
    "the pass, critical point (0, 1)": of_pass([0, 1]),
}.items():
    print(f"Hessian of {name}\n{show.matrix(h, 3)}")
    print("eigenvalues", show.vector(np.linalg.eigvalsh(h)[::-1], 3))
