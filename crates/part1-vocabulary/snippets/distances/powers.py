"""The Minkowski distance of the two bills: the larger p, the more the largest difference rules."""

import numpy as np
import show
from scipy.spatial.distance import minkowski

# Bill length and bill depth in mm; the differences are 4 and −3.
adelie, gentoo = np.array([41.1, 17.5]), np.array([45.1, 14.5])
rows = []
for p in [1.0, 1.5, 2.0, 3.0, 10.0, np.inf]:
    rows.append([show.fixed(p, 1), show.fixed(minkowski(adelie, gentoo, p), 4)])
print(show.table(["p", "distance mm"], rows))
