"""The kernel trick by numbers: the square of x·z is the dot product of two longer vectors."""

import numpy as np
import show


def phi(x):
    """The feature map: two numbers in, three features out."""
    return np.array([x[0] ** 2, np.sqrt(2) * x[0] * x[1], x[1] ** 2])


x = np.array([1.0, 2.0])
z = np.array([3.0, 0.5])

print("the long road: features first, then the dot product")
print("  phi(x)           =", show.vector(phi(x), 4))
print("  phi(z)           =", show.vector(phi(z), 4))
print("  pairwise product =", show.vector(phi(x) * phi(z), 4))
print("  phi(x)·phi(z)    =", show.fixed(phi(x) @ phi(z), 4))

# The kernel function never calls phi.
print("the short road: the dot product first, then its square")
print("  x·z              =", show.fixed(x @ z, 4))
print("  k(x, z) = (x·z)² =", show.fixed((x @ z) ** 2, 4))
