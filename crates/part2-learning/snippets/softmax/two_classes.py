"""Argmax, sigmoid, softmax on the same scores; and two classes, where the last two agree."""

import numpy as np
import show
from scipy.special import expit, softmax

scores = np.array([2.0, 1.0, -1.0])
first = np.eye(3)[scores.argmax()]  # a 1 for the largest score
separate, shares = expit(scores), softmax(scores)
print("scores  ", show.vector(scores, 3))
print("argmax  ", show.vector(first, 3), "  as one-hot")
print("sigmoid ", show.vector(separate, 3), "  sum", show.fixed(separate.sum(), 3))
print("softmax ", show.vector(shares, 3), "  sum", show.fixed(shares.sum(), 3))
print()
z = np.array([-3.0, 0.5, 4.0])
print("z                 ", show.vector(z, 4))
print("softmax of (0, z) ", show.vector([softmax([0.0, score])[1] for score in z], 4))
print("sigmoid of z      ", show.vector(expit(z), 4))
