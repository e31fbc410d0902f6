"""Two points by hand: k((1, 1), (2, 0)) = (1·2 + 1·0)² = 4, on both roads."""

import numpy as np
import show
from sklearn.metrics.pairwise import polynomial_kernel


def phi(x):
    return np.array([x[0] ** 2, np.sqrt(2) * x[0] * x[1], x[1] ** 2])


x = np.array([1.0, 1.0])
z = np.array([2.0, 0.0])
k = polynomial_kernel([x], [z], degree=2, gamma=1, coef0=0)[0, 0]
print("phi(x)        =", show.vector(phi(x), 4))
print("phi(z)        =", show.vector(phi(z), 4))
print("phi(x)·phi(z) =", show.fixed(phi(x) @ phi(z), 4))
print("(x·z)²        =", show.fixed(k, 4))
