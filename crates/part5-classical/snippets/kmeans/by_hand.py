"""K-means by hand: seven flippers, and the inertia after each half step of Lloyd's algorithm."""

import numpy as np
import show

flippers_mm = np.array([181.0, 186, 195, 193, 211, 230, 210])
centers = np.array([181.0, 186])
rows = []
for step in range(1, 5):
    groups = np.abs(flippers_mm[:, None] - centers).argmin(axis=1)
    assigned = ((flippers_mm - centers[groups]) ** 2).sum()
    centers = np.array([flippers_mm[groups == k].mean() for k in range(2)])
    moved = ((flippers_mm - centers[groups]) ** 2).sum()
    names = "".join("AB"[k] for k in groups)
    rows.append(show.row(step, names, (assigned, 1), (centers, 2), (moved, 1)))
print(show.table(["step", "groups", "inertia", "centers moved to", "", "inertia then"], rows))
