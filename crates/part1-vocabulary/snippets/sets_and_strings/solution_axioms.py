"""The four rules of a metric, tested: how often each measure breaks each rule."""

import numpy as np
import show
from scipy.spatial.distance import cdist


def edits(a, b):
    if not a or not b:
        return len(a + b)
    without_first = edits(a[1:], b[1:]) + (a[0] != b[0])
    return min(without_first, edits(a[1:], b) + 1, edits(a, b[1:]) + 1)


def broken(d):
    # yours: how often rules 1, 2, 3 and 4 are broken
    two = ~np.eye(len(d), dtype=bool)  # pairs of two different things
    three = two[:, :, None] & two[None, :, :] & two[:, None, :]
    detour = d[:, :, None] + d[None, :, :]  # [a, b, c]: from a to b, then from b to c
    return [
        (np.abs(np.diag(d)) > 1e-9).sum(),
        (d[two] <= 1e-9).sum(),
        (np.abs(d - d.T) > 1e-9).sum() // 2,
        ((d[:, None, :] - detour > 1e-9) & three).sum(),
    ]
    # end


names = ["ana", "nan", "nana", "anna", "david", "davida", "maria", "marie"]
sets = [{name[i : i + 2] for i in range(len(name) - 1)} for name in names]
points = [[1 + i % 4, 1 + i // 4] for i in range(16)]
tables = {
    "names, edits": [[edits(a, b) for b in names] for a in names],
    "names, 1 − Jaccard": [[1 - len(a & b) / len(a | b) for b in sets] for a in sets],
    "names, pairs b lacks": [[len(a - b) for b in sets] for a in sets],
    "points, 1 − cosine": cdist(points, points, "cosine"),
}
rows = [show.row(measure, (broken(np.array(d)), 0)) for measure, d in tables.items()]
header = ["measure", "d(a,a) not 0", "d(a,b) not > 0", "not d(b,a)", "shorter detours"]
print(show.table(header, rows))
