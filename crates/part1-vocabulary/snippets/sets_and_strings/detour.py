"""Three arrows at 0°, 45° and 90°: a metric lets no detour be shorter than the direct way."""

import numpy as np
import show
from scipy.spatial.distance import cosine, euclidean, sqeuclidean

a, b, c = np.array([1.0, 0.0]), np.array([0.5, 0.5]), np.array([0.0, 1.0])
measures = {
    "Euclidean": euclidean,
    "squared Euclidean": sqeuclidean,
    "cosine distance": cosine,
    "angle in degrees": lambda x, z: np.degrees(np.arccos(1 - cosine(x, z))),
}
rows = [show.row(name, ([d(a, c), d(a, b) + d(b, c)], 4)) for name, d in measures.items()]
print(show.table(["measure", "a to c", "by way of b"], rows))
