"""In raw units every penguin is far from every other: the Gram matrix becomes the identity."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

# Bill length in mm and body mass in g, as the calipers and the scale gave them.
x = np.array([[39.1, 3750.0], [39.3, 4250.0], [49.0, 3950.0], [50.0, 5700.0]])
print(show.matrix(rbf_kernel(x, gamma=0.5), 4))
print("the two Adelies, squared differences", show.vector((x[0] - x[1]) ** 2, 2))
