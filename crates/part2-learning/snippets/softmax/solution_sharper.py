"""Scores times ten, scores divided by ten: the shares change, their order does not."""

import numpy as np
import show
from scipy.special import softmax

scores = np.array([2.0, 1.0, 0.0])
for factor in [0.0, 0.1, 1.0, 10.0]:
    print(f"scores × {show.fixed(factor, 1):>4}  ", show.vector(softmax(scores * factor), 4))
