"""The rules of a metric, tested on 16 points of a grid: how often each measure breaks each rule."""

import numpy as np
import show
from scipy.spatial.distance import cdist

grid = np.array([[1.0 + i % 4, 1.0 + i // 4] for i in range(16)])  # (1, 1) to (4, 4)
tables = {
    "Euclidean": cdist(grid, grid, "euclidean"),
    "Manhattan": cdist(grid, grid, "cityblock"),
    "Chebyshev": cdist(grid, grid, "chebyshev"),
    "squared Euclidean": cdist(grid, grid, "sqeuclidean"),
    "1 − cosine": cdist(grid, grid, "cosine"),
    "dot product": grid @ grid.T,
}
room = 1e-9  # for rounding
two = ~np.eye(16, dtype=bool)  # pairs of two different points
three = two[:, :, None] & two[None, :, :] & two[:, None, :]
rows = []
for measure, d in tables.items():
    detour = d[:, :, None] + d[None, :, :]  # [a, b, c]: from a to b, then from b to c
    counts = [
        (np.abs(np.diag(d)) > room).sum(),
        (d[two] <= room).sum(),
        (np.abs(d - d.T) > room).sum() // 2,
        ((d[:, None, :] - detour > room) & three).sum(),
    ]
    rows.append([measure, *(str(count) for count in counts)])
header = ["measure", "d(a,a) not 0", "d(a,b) not > 0", "not d(b,a)", "shorter detours"]
print(show.table(header, rows))
