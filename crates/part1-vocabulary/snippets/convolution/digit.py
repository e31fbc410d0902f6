"""Two filters on a handwritten 1: one blurs it, the other finds its left and right edges."""

from math import comb

import data
import numpy as np
import show
from scipy.signal import correlate2d

one = data.digits().images[1]
print(f"the digit {show.shape(one)}\n{show.heat_map(one, 0)}\n")

blur = np.full((3, 3), 1 / 9)
blurred = correlate2d(one, blur, mode="same")
print(f"blurred {show.shape(blurred)}\n{show.heat_map(blurred, 1)}\n")

sobel_x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
edges = correlate2d(one, sobel_x, mode="valid")
print(f"Sobel filter\n{show.matrix(sobel_x, 0)}")
print(f"feature map {show.shape(edges)}\n{show.matrix(edges, 0)}\n")

n_products = comb(64 + 2 - 1, 2)
print(f"a feature map of page 5a, all products of two pixels: {show.integer(n_products)} numbers")
