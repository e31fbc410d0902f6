"""The hours of a day as numbers and as places on a circle: what comes next to midnight."""

import numpy as np
import show


def cyclic(value, period):
    angle = 2 * np.pi * value / period
    return np.array([np.sin(angle), np.cos(angle)])


rows = [[str(hour)] + [show.fixed(x, 4) for x in cyclic(hour, 24)] for hour in [0, 6, 12, 18, 23]]
print(show.table(["hour", "sine", "cosine"], rows) + "\n")

gaps = []
for start, to in [(23, 0), (23, 22), (23, 11)]:
    # The straight line between two places, by Pythagoras.
    gap = np.linalg.norm(cyclic(start, 24) - cyclic(to, 24))
    gaps.append([str(start), str(to), str(abs(start - to)), show.fixed(gap, 4)])
print(show.table(["from", "to", "apart as numbers", "apart on the circle"], gaps))
