"""Which digits are made of upright strokes: both Sobel filters over all 1,797 pictures."""

import data
import numpy as np
import show
from scipy.ndimage import correlate

digits = data.digits()
sobel_x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
# A filter of depth 1 leaves the pictures apart; the border is cut off.
upright = np.abs(correlate(digits.images, sobel_x[None]))[:, 1:-1, 1:-1].mean(axis=(1, 2))
level = np.abs(correlate(digits.images, sobel_x.T[None]))[:, 1:-1, 1:-1].mean(axis=(1, 2))
rows = []
for digit in range(10):
    x, y = (sizes[digits.target == digit].mean() for sizes in (upright, level))
    rows.append([str(digit), show.fixed(x, 2), show.fixed(y, 2), show.fixed(x / y, 2)])
print(show.table(["digit", "across", "down", "ratio"], rows))
