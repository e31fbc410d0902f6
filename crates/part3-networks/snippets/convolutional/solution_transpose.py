"""Why transposed: a convolution written as a matrix, and the same matrix the other way round."""

import numpy as np
import show
from scipy.signal import correlate2d


def as_matrix(weights):
    """Row k of the matrix holds the weights that answer k gives to the 25 pixels."""
    matrix = np.zeros((4, 25))
    # yours: convolve 25 pictures with a single 1 each; the answers to picture p are column p
    for p, picture in enumerate(np.eye(25).reshape(25, 5, 5)):
        matrix[:, p] = correlate2d(picture, weights, mode="valid")[::2, ::2].ravel()
    return matrix
    # end


matrix = as_matrix(np.ones((3, 3)))  # 4 answers, 25 pixels
print("the matrix", show.shape(matrix))
print("its first row", show.vector(matrix[0], 0))
for row in (matrix.T @ [1.0, 2.0, 3.0, 4.0]).reshape(5, 5):
    print(show.vector(row, 0))
