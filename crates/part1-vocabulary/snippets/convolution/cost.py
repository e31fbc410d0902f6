"""The same blur on a photograph on three roads: equal results, very different work."""

import data
import numpy as np
import show
from scipy.ndimage import correlate1d
from scipy.signal import correlate2d

photograph = data.photograph()
bell = np.exp(-((np.arange(9) - 4) ** 2) / (2 * 2.0**2))
bell /= bell.sum()
blur = np.outer(bell, bell)

plain = correlate2d(photograph, blur, mode="valid")
height, width = plain.shape
fast = np.zeros(plain.shape)
for (a, b), weight in np.ndenumerate(blur):
    fast += weight * photograph[a : a + height, b : b + width]
two_passes = correlate1d(correlate1d(photograph, bell, axis=1), bell, axis=0)[4:-4, 4:-4]
print("photograph", show.shape(photograph), " filter", show.shape(blur))
print(f"result     {show.shape(plain)}\n")

at_once = plain.size * blur.size
in_two = (photograph.shape[0] * width + plain.size) * bell.size
rows = [
    [road, show.integer(count), show.fixed(np.abs(result - plain).max(), 9)]
    for road, count, result in [
        ("four loops", at_once, plain),
        ("row by row", at_once, fast),
        ("two passes", in_two, two_passes),
    ]
]
print(show.table(["road", "multiplications", "largest difference"], rows) + "\n")

print("weights, shared by all places:", blur.size)
pairs = show.integer(photograph.size * plain.size)
print("weights, one for each pair of input and output pixel:", pairs)
