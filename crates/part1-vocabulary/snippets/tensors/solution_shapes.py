"""The shapes of five steps, worked out on paper first."""

import numpy as np

x = np.zeros((10, 6))
steps = [
    ("transposed           ", [6, 10], x.T),
    ("in rows of 4         ", [15, 4], x.reshape(-1, 4)),
    ("summed along axis 1  ", [10], x.sum(axis=1)),
    ("cut, then summed     ", [5, 6], x.reshape(5, 2, 6).sum(axis=1)),
    ("mask of x > 0        ", [10, 6], x > 0),
]
for step, by_hand, result in steps:
    print(f"{step} {by_hand}, checked {list(result.shape)}")
