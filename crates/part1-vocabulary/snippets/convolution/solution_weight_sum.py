"""What a filter does to a flat picture is decided by one number: the sum of its weights."""

import numpy as np
import show
from scipy.signal import correlate2d

filters = [
    ("nine times 1/9", np.full((3, 3), 1 / 9)),
    ("nine times 1/10", np.full((3, 3), 0.1)),
    ("Sobel", np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])),
    ("sharpen", np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])),
]
flat = np.full((5, 5), 8.0)
rows = []
for name, weights in filters:
    result = correlate2d(flat, weights, mode="valid")
    rows.append([name, show.fixed(weights.sum(), 2), show.fixed(result[0, 0], 2)])
print(show.table(["filter", "sum of its weights", "every pixel of a flat picture of 8s"], rows))
