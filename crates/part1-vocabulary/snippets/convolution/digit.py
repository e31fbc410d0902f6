"""The Sobel filter on a handwritten 1: its feature map shows the left edge and the right one."""

from math import comb

import data
import numpy as np
import show
from scipy.signal import correlate2d

one = data.digits().images[1]
sobel_x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
print(f"the digit {show.shape(one)}\n{show.matrix(one, 0)}")
print(f"Sobel filter\n{show.matrix(sobel_x, 0)}")
edges = correlate2d(one, sobel_x, mode="valid")
print(f"its feature map {show.shape(edges)}\n{show.matrix(edges, 0)}")

products = show.integer(comb(64 + 2 - 1, 2))
print(f"a feature map of page 5b, all products of two pixels: {products} numbers")
