"""The points (2, 0, 1) and (0, 1, 3), measured in every way of this page."""

import numpy as np
import show
from scipy.spatial import distance

a, b = np.array([2.0, 0.0, 1.0]), np.array([0.0, 1.0, 3.0])
print("Euclidean ", show.fixed(distance.euclidean(a, b), 4))
print("Manhattan ", show.fixed(distance.cityblock(a, b), 4))
print("Chebyshev ", show.fixed(distance.chebyshev(a, b), 4))
print("dot       ", show.fixed(a @ b, 4))
print("cosine    ", show.fixed(1 - distance.cosine(a, b), 4))
