"""A blur of 9 × 9 weights is a column times a row: two passes do it with fewer multiplications."""

import data
import numpy as np
import show
from scipy.ndimage import correlate1d
from scipy.signal import correlate2d

photograph = data.photograph()
bell = np.exp(-((np.arange(9) - 4) ** 2) / (2 * 2.0**2))
bell /= bell.sum()
blur = np.outer(bell, bell)  # a separable filter: the bell as a column times as a row
at_once = correlate2d(photograph, blur, mode="valid")
in_two = correlate1d(correlate1d(photograph, bell, axis=1), bell, axis=0)[4:-4, 4:-4]

n_in_two = (len(photograph) * at_once.shape[1] + at_once.size) * bell.size
print("multiplications, at once       ", show.integer(at_once.size * blur.size))
print("multiplications, in two passes ", show.integer(n_in_two))
print(f"largest difference              {show.fixed(np.abs(at_once - in_two).max(), 9)}\n")

pairs = show.integer(photograph.size * at_once.size)
print("weights, shared by all places  ", blur.size)
print("weights, one for each pair of pixels, in and out ", pairs)
