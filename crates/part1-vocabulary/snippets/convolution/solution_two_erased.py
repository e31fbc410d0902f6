"""The filter [1, 2, 1] erases two patterns, and every mixture of the two."""

import numpy as np
import show
from scipy.linalg import null_space, toeplitz

matrix = toeplitz([1.0, 0, 0, 0], [1.0, 2, 1, 0, 0, 0])
print("matrix", show.shape(matrix), " dimensions of its null space", null_space(matrix).shape[1])
stripes = np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])
growing = stripes * np.arange(1, 7)
for pattern in (stripes, growing, 3 * stripes - 2 * growing):
    print(f"{show.vector(pattern, 0)} filtered {show.vector(matrix @ pattern, 0)}")
