"""Hamming distance of first names: count the places where the letters differ."""

import show
from scipy.spatial.distance import hamming

rows = []
for a, b in [("marie", "maria"), ("david", "davie"), ("eleanor", "leanora")]:
    marks = "".join("=" if x == z else "x" for x, z in zip(a, b))
    share = hamming([ord(x) for x in a], [ord(z) for z in b])  # SciPy gives the share
    rows.append([a, b, marks, show.fixed(share * len(a), 0), show.fixed(share, 2)])
print(show.table(["a", "b", "same or not", "Hamming distance", "as a share"], rows))
