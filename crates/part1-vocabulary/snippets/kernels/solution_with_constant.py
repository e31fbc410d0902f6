"""Adding 1 inside the square, (x·z + 1)², also brings in the two inputs and a constant."""

import numpy as np
import show
from sklearn.metrics.pairwise import polynomial_kernel


def phi(x):
    """The three products of before, the two inputs times √2, and the constant 1: six features."""
    r = np.sqrt(2)
    return np.array([x[0] ** 2, r * x[0] * x[1], x[1] ** 2, r * x[0], r * x[1], 1.0])


x = np.array([1.0, 2.0])
z = np.array([3.0, 0.5])
print("phi(x)        =", show.vector(phi(x), 4))
print("phi(z)        =", show.vector(phi(z), 4))
print("phi(x)·phi(z) =", show.fixed(phi(x) @ phi(z), 4))
k = polynomial_kernel([x], [z], degree=2, gamma=1, coef0=1)[0, 0]
print("(x·z + 1)²    =", show.fixed(k, 4))
