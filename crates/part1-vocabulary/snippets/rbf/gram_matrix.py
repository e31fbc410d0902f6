"""The Gram matrix: every point of a small flock compared with every other, all at once."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

# Bill length (mm) and body mass (g) of two Adelies, a Chinstrap and a Gentoo.
x = np.array([[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]])
# 5 mm and 800 g are about one standard deviation each, so both columns count alike.
scaled = x / np.array([5.0, 800.0])

k = rbf_kernel(scaled, gamma=0.5)
print("Gram matrix", show.shape(k))
print(show.matrix(k, 4))
print("largest |k[i, j] − k[j, i]| ", show.fixed(np.abs(k - k.T).max(), 4))

# A new penguin: one more row of comparisons, no new matrix.
new = np.array([[48.0, 5200.0]]) / np.array([5.0, 800.0])
print("a new penguin against the four", show.vector(rbf_kernel(new, scaled, gamma=0.5).ravel(), 4))
