"""Steps to the bottom at the best learning rate: in proportion to how narrow the valley is."""

import numpy as np
import show

rows = []
for conditioning in [1.0, 2.0, 10.0, 100.0, 1000.0]:
    curvatures = np.array([1.0, conditioning])
    # The rate at which both directions shrink equally fast.
    best = 2 / (1 + conditioning)
    shrinks = (conditioning - 1) / (conditioning + 1)
    # By formula: after k steps each distance is its first one times (1 - rate · curvature)^k.
    k = np.arange(10_001)[:, None]
    w = np.array([-4.0, 1.5]) * (1 - best * curvatures) ** k
    loss = 0.5 * (curvatures * w**2).sum(axis=1)
    arrived = int(np.argmax(loss < 1e-6 * loss[0]))
    row = [show.integer(conditioning), show.fixed(best, 4), show.fixed(shrinks, 4)]
    rows.append([*row, show.integer(arrived)])
header = ["condition number", "best rate", "distance × each step", "steps to a millionth"]
print(show.table(header, rows))
