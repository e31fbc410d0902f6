"""A kernel of convolution: three weights slide along five pixels, multiply and add."""

import numpy as np
import show

# One row of a handwritten 1: 0 is paper, 16 is full ink.
pixels = np.array([0.0, 3.0, 15.0, 16.0, 6.0])
kernel = np.array([-1.0, 0.0, 1.0])

sums = np.correlate(pixels, kernel)
for window, total in zip(np.lib.stride_tricks.sliding_window_view(pixels, 3), sums):
    print(f"{show.vector(window, 0)} · {show.vector(kernel, 0)} = {show.fixed(total, 0)}")
