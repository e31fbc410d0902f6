"""Four landscapes, level at the origin: what their Hessians say, and where they say nothing."""

import numpy as np
import show

rows = []
for name, h in [
    ("w₀² + w₀ w₁ + w₁²", [[2, 1], [1, 2]]),
    ("w₀² + 3 w₀ w₁ + w₁²", [[2, 3], [3, 2]]),
    ("w₀ w₁ − w₀² − w₁²", [[-2, 1], [1, -2]]),
    ("w₀² + w₁³", [[2, 0], [0, 0]]),
]:
    large, small = np.linalg.eigvalsh(np.array(h, dtype=float))[::-1]
    kind = "undecided"
    if small > 1e-4:
        kind = "minimum"
    elif large < -1e-4:
        kind = "maximum"
    elif large > 1e-4 and small < -1e-4:
        kind = "saddle point"
    rows.append(show.row(name, show.vector([large, small], 2), kind))
print(show.table(["loss", "eigenvalues", "at (0, 0)"], rows))
