"""Five pairs of shapes by the broadcasting rule: on paper, and by the library."""

import numpy as np

by_hand = [[4, 3], None, [2, 3], [5, 4, 8], [7]]  # yours: the shape or None, for each pair
pairs = [([4, 1], [3]), ([2, 3], [2]), ([2, 3], [2, 1]), ([5, 1, 8], [4, 1]), ([1], [7])]
for (a, b), mine in zip(pairs, by_hand):
    try:
        shape = list(np.broadcast_shapes(tuple(a), tuple(b)))
    except ValueError:
        shape = None
    verdict = "as on paper" if shape == mine else "not as on paper"
    print(f"{a} with {b}: {shape or 'refused'}, {verdict}")
