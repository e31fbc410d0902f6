"""The cosine of the angle between two arrows: their dot product, divided by both lengths."""

import numpy as np
import show
from scipy.spatial import distance

rows = []
for a, b in [
    ([4.0, 3.0], [8.0, 6.0]),
    ([4.0, 3.0], [5.0, 0.0]),
    ([4.0, 3.0], [-3.0, 4.0]),
    ([4.0, 3.0], [-4.0, -3.0]),
    ([0.4, 3.0], [0.5, 0.0]),  # the second pair, its first numbers in a larger unit
]:
    dot, lengths = np.dot(a, b), [np.linalg.norm(a), np.linalg.norm(b)]
    cosine = dot / (lengths[0] * lengths[1])
    numbers = [dot, *lengths]
    rows.append(show.row(show.vector(a, 1), show.vector(b, 1), (numbers, 1), (cosine, 4)))
print(show.table(["a", "b", "a·b", "length of a", "of b", "cosine"], rows))
library = 1 - distance.cosine([4.0, 3.0], [5.0, 0.0])
print("the second by the library", show.fixed(library, 4))
