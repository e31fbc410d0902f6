"""Two blurs in a row are one larger blur: the first filter convolved with the second."""

import data
import numpy as np
import show
from scipy.signal import convolve2d, correlate2d

one = data.digits().images[1]
small = np.full((3, 3), 1 / 9)
large = convolve2d(small, small, mode="full")
print(f"the larger filter {show.shape(large)}, times 81\n{show.matrix(81 * large, 0)}")
twice = correlate2d(correlate2d(one, small, mode="valid"), small, mode="valid")
once = correlate2d(one, large, mode="valid")
print("result", show.shape(twice), " largest difference", show.fixed(np.abs(twice - once).max(), 9))
