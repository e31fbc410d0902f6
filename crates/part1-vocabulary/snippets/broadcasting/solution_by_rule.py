"""Five pairs of shapes by the broadcasting rule."""

import numpy as np

pairs = [([4, 1], [3]), ([2, 3], [2]), ([2, 3], [2, 1]), ([5, 1, 8], [4, 1]), ([1], [7])]
for a, b in pairs:
    try:
        print(f"{a} with {b}: {list(np.broadcast_shapes(tuple(a), tuple(b)))}")
    except ValueError:
        print(f"{a} with {b}: refused")
