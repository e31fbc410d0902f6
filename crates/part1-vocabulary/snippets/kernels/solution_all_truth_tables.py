"""Of the 16 ways to label four points, a straight line manages 14: all but XOR and its opposite."""

import numpy as np
import show

points = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
halves = np.arange(-4, 5) / 2
w1, w2, b = (grid.ravel() for grid in np.meshgrid(halves, halves, halves))
answers = np.outer(w1, points[:, 0]) + np.outer(w2, points[:, 1]) + b[:, None] > 0  # (n_lines, 4)

separable = 0
for code in range(16):
    # Bit i of the code is the label of point i.
    labels = (code >> np.arange(4)) & 1
    found = (answers == (labels == 1)).all(axis=1).any()
    separable += int(found)
    if not found:
        print("no line for the labels", show.vector(labels, 0))
print(f"{separable} of 16 labelings have a line")
