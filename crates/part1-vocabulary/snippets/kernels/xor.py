"""No straight line separates XOR; with the product of the inputs as a third feature, one does."""

import numpy as np
import show

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
labels = np.array([False, True, True, False])

# Every line w1·x1 + w2·x2 + b = 0 whose numbers are multiples of 1/4 between −2 and 2.
quarters = np.arange(-8, 9) / 4
w1, w2, b = (grid.ravel() for grid in np.meshgrid(quarters, quarters, quarters))
scores = np.outer(w1, x[:, 0]) + np.outer(w2, x[:, 1]) + b[:, None]  # (n_lines, 4)
right = ((scores > 0) == labels).sum(axis=1)
print(f"{len(right)} lines tried; the best has {right.max()} of 4 points right\n")

for (x1, x2), label in zip(x, labels):
    score = x1 + x2 - 2 * x1 * x2 - 0.5
    print(f"{show.vector([x1, x2], 0)}  {str(label).lower():<6} score {show.fixed(score, 1):>4}")
