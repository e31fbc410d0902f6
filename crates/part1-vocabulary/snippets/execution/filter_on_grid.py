"""Two kernels in one program: the GPU's runs once per pixel and applies the filter's weights."""

import data
import numpy as np
import show
from scipy.signal import correlate2d

digit = data.digits().images[0]
blur = np.full((3, 3), 1 / 9)
padded = np.pad(digit, 1)  # zeros beyond the border


def one_pixel(row, column):
    """What one thread does for its own pixel: nine products."""
    return (blur * padded[row : row + 3, column : column + 3]).sum()


n_runs = 0
blurred = np.zeros((8, 8))
for row in range(8):
    for column in range(8):
        blurred[row, column] = one_pixel(row, column)
        n_runs += 1
print("the filter's kernel has shape", show.shape(blur))
print("the GPU's kernel ran", n_runs, "times")
print(show.heat_map(blurred, 1))

difference = np.abs(blurred - correlate2d(digit, blur, mode="same")).max()
print("largest difference to correlate2d", show.fixed(difference, 12))
