"""One table, three answers: how many axes, how long they are, and the rank in linear algebra."""

import numpy as np
import show

# The second column is always twice the first.
table = np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]])

print(show.matrix(table, 0))
print("axes (rank of the tensor)        ", table.ndim)
print("shape                            ", show.shape(table))
print("length of axis 0                 ", table.shape[0])
print("dimension of the vector in row 0 ", len(table[0]))
print("rank of the matrix               ", np.linalg.matrix_rank(table))
