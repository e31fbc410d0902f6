"""The RBF kernel is one half at a distance of the square root of log(2) divided by gamma."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

for gamma in [0.5, 2.0]:
    distance = np.sqrt(np.log(2) / gamma)
    k = rbf_kernel([[0.0]], [[distance]], gamma=gamma)[0, 0]
    distance = show.fixed(distance, 4)
    print(f"gamma {show.fixed(gamma, 1)}   distance {distance}   kernel {show.fixed(k, 4)}")
