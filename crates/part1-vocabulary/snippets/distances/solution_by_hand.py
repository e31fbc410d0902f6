"""The points (2, 0, 1) and (0, 1, 3), measured in every way of this page."""

import numpy as np
import show
from scipy.spatial import distance

# Euclid, Manhattan, Chebyshev, dot product and cosine
by_hand = [3.0, 5.0, 2.0, 3.0, 3.0 / np.sqrt(50.0)]

a, b = np.array([2.0, 0.0, 1.0]), np.array([0.0, 1.0, 3.0])
by_library = [
    distance.euclidean(a, b),
    distance.cityblock(a, b),
    distance.chebyshev(a, b),
    a @ b,
    1 - distance.cosine(a, b),
]
print("by hand    ", show.vector(by_hand, 4))
print("by library ", show.vector(by_library, 4))
