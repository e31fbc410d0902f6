"""The Gram matrix: every point of a small flock compared with every other."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

# Bill length (mm) and body mass (g) of two Adelies, a Chinstrap and a Gentoo.
x = np.array([[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]])
# 5 mm and 800 g are about one standard deviation each, so both columns count alike.
units = np.array([5.0, 800.0])
x = x / units

print(show.matrix(rbf_kernel(x, gamma=0.5), 4))

# A new penguin: one row of comparisons.
new = np.array([[48.0, 5200.0]]) / units
print("a new penguin against the four", show.vector(rbf_kernel(new, x, gamma=0.5)[0], 4))
