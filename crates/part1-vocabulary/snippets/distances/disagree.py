"""Which of two Gentoos is closer to a third? One large difference against two smaller ones."""

import numpy as np
import show
from scipy.spatial.distance import cdist

# Bill length, bill depth and flipper length, all in mm.
query = np.array([45.1, 14.5, 207.0])
first = np.array([45.1, 14.5, 215.0])
second = np.array([49.1, 14.5, 212.0])
print("the first differs by  ", show.vector(first - query, 1))
print("the second differs by ", show.vector(second - query, 1))

rows = []
for name, metric in [
    ("Manhattan", "cityblock"), ("Euclidean", "euclidean"), ("Chebyshev", "chebyshev"),
]:
    to_first, to_second = cdist([query], [first, second], metric)[0]
    closer = "first" if to_first < to_second else "second"
    rows.append(show.row(name, ([to_first, to_second], 2), closer))
print(show.table(["distance", "to the first", "to the second", "closer"], rows))
