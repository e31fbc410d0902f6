"""The shapes of five steps, to be worked out on paper first."""

import numpy as np
import show

x = np.zeros((10, 6))
print("x                        ", show.shape(x))
print("transposed               ", show.shape(x.T))
print("cut into (5, 2, 6)       ", show.shape(x.reshape(5, 2, 6)))
print("summed along axis 1      ", show.shape(x.sum(axis=1)))
print("concatenated with itself ", show.shape(np.concatenate([x, x])))
print("stacked on a new axis 1  ", show.shape(np.stack([x, x], axis=1)))
