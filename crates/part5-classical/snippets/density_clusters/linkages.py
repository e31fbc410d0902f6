"""Agglomerative clustering of six villages, by three notions of how far two groups are apart."""

import numpy as np
import show
from scipy.cluster.hierarchy import linkage

km = np.array([[0.0], [2.0], [4.2], [6.6], [9.2], [12.0]])
for name in ("single", "complete", "average"):
    groups = list("ABCDEF")
    told = []
    for a, b, height, _ in linkage(km, name):
        groups.append("".join(sorted(groups[int(a)] + groups[int(b)])))
        told.append(f"{groups[-1]} {show.fixed(height, 1)}")
    print(f"{name:<8} ", "   ".join(told))
at, chain = 5, "F"
for _ in range(6):
    far = np.abs(km[:, 0] - km[at, 0])
    far[at] = np.inf
    at = far.argmin()
    chain += " → " + "ABCDEF"[at]
print("nearest  ", chain)
