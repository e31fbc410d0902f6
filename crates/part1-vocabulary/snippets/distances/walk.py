"""Two bills, two differences, and three ways to make one number of them."""

import numpy as np
import show
from scipy.spatial import distance

# Bill length and bill depth in mm.
adelie, gentoo = np.array([41.1, 17.5]), np.array([45.1, 14.5])
difference = gentoo - adelie
print(f"difference           {show.vector(difference, 1)} mm")
squared = np.sum(difference**2)
print(f"Euclidean distance   {show.fixed(np.sqrt(squared), 4)} mm")
print(f"  its square        {show.fixed(squared, 4)} mm²")
print(f"Manhattan distance   {show.fixed(np.sum(np.abs(difference)), 4)} mm")
print(f"Chebyshev distance   {show.fixed(np.max(np.abs(difference)), 4)} mm")

by_library = [
    distance.euclidean(adelie, gentoo),
    distance.cityblock(adelie, gentoo),
    distance.chebyshev(adelie, gentoo),
]
print(f"by the library       {show.vector(by_library, 4)}")
