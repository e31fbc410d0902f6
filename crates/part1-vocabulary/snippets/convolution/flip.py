"""Cross-correlation takes the filter as it stands, convolution turned around: two answers."""

import numpy as np
import show

cases = [
    ("one dot of ink", [0.0, 0.0, 1.0, 0.0, 0.0], [1.0, 2.0, 3.0]),
    ("five pixels of the 1", [0.0, 3.0, 15.0, 16.0, 6.0], [-1.0, 0.0, 1.0]),
    ("the same, symmetric filter", [0.0, 3.0, 15.0, 16.0, 6.0], [1.0, 2.0, 1.0]),
]
for name, signal, weights in cases:
    print(f"{name}: signal {show.vector(signal, 0)}, filter {show.vector(weights, 0)}")
    print("  cross-correlation", show.vector(np.correlate(signal, weights, mode="valid"), 0))
    print("  convolution      ", show.vector(np.convolve(signal, weights, mode="valid"), 0))
