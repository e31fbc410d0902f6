"""The broadcasting rule on seven pairs of shapes: what comes out, or why nothing does."""

import numpy as np
import show

pairs = [
    ((342, 4), (342, 4)),
    ((342, 4), ()),
    ((342, 4), (4,)),
    ((342, 4), (342, 1)),
    ((342, 1), (4,)),
    ((1797, 8, 8), (8, 8)),
    ((342, 4), (342,)),
]
rows = []
for a, b in pairs:
    try:
        result = str(np.broadcast_shapes(a, b))
    except ValueError:
        result = "refused"
    rows.append([f"{shape:>12}" for shape in (str(a), str(b), result)])  # flush right
print(show.table(["a", "b", "together"], rows))
