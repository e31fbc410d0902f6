"""A filter slides along a row of pixels: multiply, add, move on. Moved pixels move the answers."""

import numpy as np
import show

# The same row of the zero.
row = np.array([0.0, 3.0, 15.0, 2.0, 0.0, 11.0, 8.0, 0.0])
moved = np.array([0.0, 0.0, 3.0, 15.0, 2.0, 0.0, 11.0, 8.0])
for name, weights in [("blur", [0.25, 0.5, 0.25]), ("edge", [-1.0, 0.0, 1.0])]:
    print(f"{name} filter {show.vector(weights, 2)}")
    print("  answers        ", show.vector(np.correlate(row, weights), 2))
    print("  on moved pixels", show.vector(np.correlate(moved, weights), 2))
