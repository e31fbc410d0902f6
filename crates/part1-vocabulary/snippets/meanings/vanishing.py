"""What the filter [1, 1] erases: its null space, and two signals that it cannot tell apart."""

import numpy as np
import show
from scipy.linalg import null_space, toeplitz

# One row per position of the filter.
matrix = toeplitz([1.0, 0, 0, 0, 0], [1.0, 1, 0, 0, 0, 0])
print(f"the filter [1, 1] as a matrix {show.shape(matrix)}\n{show.matrix(matrix, 0)}\n")

basis = null_space(matrix)
print("dimensions of its null space", basis.shape[1])
stripes = basis[:, 0] / basis[0, 0]
print("the stripes            ", show.vector(stripes, 0))
print(f"the stripes, filtered   {show.vector(matrix @ stripes, 0)}\n")

hill = np.array([4.0, 6.0, 8.0, 8.0, 6.0, 4.0])
striped = hill + 4.0 * stripes
print("a hill                 ", show.vector(hill, 0))
print("the hill plus 4 stripes", show.vector(striped, 0))
print("the hill, filtered     ", show.vector(matrix @ hill, 0))
print("the other, filtered    ", show.vector(matrix @ striped, 0))
