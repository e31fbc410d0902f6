"""A filter, also called a kernel, slides along five pixels: multiply, add, move on."""

import numpy as np
import show

# Five neighboring pixels of a handwritten 1: 0 is paper, 16 is full ink.
row = np.array([0.0, 3.0, 15.0, 16.0, 6.0])
print(f"the pixels {show.vector(row, 0)}\n")

rows = []
for name, weights in [("blur", [0.25, 0.5, 0.25]), ("edge", [-1.0, 0.0, 1.0])]:
    for window in np.lib.stride_tricks.sliding_window_view(row, 3):
        products = window * weights
        rows.append([name, show.vector(weights, 2), show.vector(window, 0),
                     show.vector(products, 2), show.fixed(products.sum(), 2)])
print(show.table(["name", "filter", "window", "products", "sum"], rows))
