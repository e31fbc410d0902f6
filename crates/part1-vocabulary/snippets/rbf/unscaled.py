"""In raw units every penguin is far from every other: the Gram matrix becomes the identity."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

# Bill length in mm and body mass in g, as the scale and the calipers gave them.
x = np.array([[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]])
print("raw units, gamma = 0.5")
print(show.matrix(rbf_kernel(x, gamma=0.5), 4))
d2 = ((x[0] - x[1]) ** 2).sum()
print("squared distance of the two Adelies", show.fixed(d2, 2))
print("  of which bill length             ", show.fixed((x[0, 0] - x[1, 0]) ** 2, 2))
print("  of which body mass               ", show.fixed((x[0, 1] - x[1, 1]) ** 2, 2))

print("in units of 5 mm and 800 g, gamma = 0.5")
print(show.matrix(rbf_kernel(x / np.array([5.0, 800.0]), gamma=0.5), 4))
