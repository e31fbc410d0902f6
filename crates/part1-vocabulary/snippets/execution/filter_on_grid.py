"""Two kernels in one program: the GPU's runs once a thread, one a pixel, and applies a filter's."""

import data
import numpy as np
import show

blur = np.full((3, 3), 1 / 9)  # the filter's kernel
padded = np.pad(data.digits().images[0], 1)  # a digit with a border of zeros


def one_pixel(row, column):
    """The GPU's kernel: nine products for one pixel."""
    return (padded[row : row + 3, column : column + 3] * blur).sum()


n_runs = 0
blurred = np.zeros((8, 8))
for row in range(8):
    for column in range(8):
        blurred[row, column] = one_pixel(row, column)
        n_runs += 1
print("the filter's kernel has shape", show.shape(blur))
print("the GPU's kernel ran", n_runs, "times")
print(show.heat_map(blurred, 1))
