"""Steps to the bottom at the best learning rate: in proportion to how narrow the valley is."""

import numpy as np
import show

rows = []
for c in [1, 2, 10, 100, 1000]:
    best = 2 / (1 + c)  # makes both directions shrink equally fast
    curvatures = np.array([1, c])
    # By formula: after k steps each distance is its first one times (1 - rate · curvature)^k.
    k = np.arange(10_001)[:, None]
    w = np.array([-4.0, 1.5]) * (1 - best * curvatures) ** k
    loss = 0.5 * (curvatures * w**2).sum(axis=1)
    arrived = int(np.argmax(loss <= 1e-6 * loss[0]))
    rows.append(show.row(c, (best, 4), ((c - 1) / (c + 1), 4), arrived))
header = ["condition number", "best rate", "distance × each step", "steps to a millionth"]
print(show.table(header, rows))
