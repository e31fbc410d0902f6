"""The kernel of a matrix, its null space: what adding neighbors turns into zeros."""

import numpy as np
import show

# Five rows, one for each pair of neighbors among six numbers.
matrix = np.eye(5, 6) + np.eye(5, 6, k=1)
stripes = np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])
hill = np.array([4.0, 6.0, 8.0, 8.0, 6.0, 4.0])

for name, signal in [("stripes", stripes), ("hill", hill), ("both", hill + 4 * stripes)]:
    print(f"{name:<8}{show.vector(signal, 0):<24}-> {show.vector(matrix @ signal, 0)}")
