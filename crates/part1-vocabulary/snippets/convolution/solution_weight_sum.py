"""What a filter does to a flat picture is decided by one number: the sum of its weights."""

import numpy as np
import show
from scipy.signal import correlate2d

of_tenths = 7.2  # yours: what nine weights of 1/10 make of a picture of 8s
filters = {
    "nine times 1/9": np.full((3, 3), 1 / 9),
    "nine times 1/10": np.full((3, 3), 0.1),
    "Sobel": np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
}
for name, weights in filters.items():
    pixel = correlate2d(np.full((5, 5), 8.0), weights, mode="valid")[0, 0]
    total, pixel = show.fixed(weights.sum(), 2), show.fixed(pixel, 2)
    print(f"{name:<15}  sum of weights {total}  each 8 becomes {pixel}")
print("your answer for the tenths:", show.fixed(of_tenths, 2))
