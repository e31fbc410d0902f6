"""Where row 5, column 4 of picture 3 lies in the memory of all digits, and what stands there."""

import data
import numpy as np
import show

images = data.digits().images
at = np.ravel_multi_index((3, 5, 4), images.shape)
strides = [stride // images.itemsize for stride in images.strides]
print("strides           ", show.vector(strides, 0))
print("3·64 + 5·8 + 4·1  ", at)
print("by index          ", show.fixed(images[3, 5, 4], 1))
print("in memory         ", show.fixed(images.ravel()[at], 1))
