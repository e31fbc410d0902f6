"""The Hessian: curvature as a table, whose eigenvalues tell a bowl from a saddle."""

import data
import numpy as np
import show

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x = np.column_stack([flock[:, 0] / 10 - 20, np.ones(342)])


def of_saddle(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


for name, h in [
    ("the penguins' line, at (0.1, 4.0)", 2 / 342 * x.T @ x),
    ("½ w₀² − ½ w₁² + ¼ w₁⁴, critical point (0, 0)", of_saddle([0, 0])),
    ("the same, critical point (0, 1)", of_saddle([0, 1])),
]:
    curvatures = np.linalg.eigvalsh(h)[::-1]
    up, down = (curvatures > 0).any(), (curvatures < 0).any()
    kind = "up and down: a saddle point" if up and down else "up in every direction"
    print(f"Hessian of {name}\n{show.matrix(h, 3)}")
    print(f"eigenvalues {show.vector(curvatures, 3)}, {kind}")
