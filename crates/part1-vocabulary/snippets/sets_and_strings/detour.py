"""Three arrows at 0°, 45° and 90°: which measures let a detour be shorter than the direct way?"""

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
rows = []
for name, distance in measures.items():
    direct, first, second = distance(a, c), distance(a, b), distance(b, c)
    # A billionth of room for rounding.
    verdict = "kept" if direct <= first + second + 1e-9 else "broken"
    numbers = [direct, first, second, first + second]
    rows.append([name, *(show.fixed(d, 4) for d in numbers), verdict])
header = ["measure", "a to c", "a to b", "b to c", "by way of b", "inequality"]
print(show.table(header, rows))
