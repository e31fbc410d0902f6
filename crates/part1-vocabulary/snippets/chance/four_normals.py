"""The word normal four times on the numbers 3 and 4, with four different answers."""

import numpy as np
import show

a, b = 3.0, 4.0
drawn = np.random.default_rng(7).normal(a, b)
print("a draw, normal distribution, mean 3, std 4 ", show.fixed(drawn, 4))

print("a normal vector of the arrow (3, 4)        ", show.vector([-b, a], 1))

arrow = np.array([a, b])
print("the arrow, normalized to length 1          ", show.vector(arrow / np.linalg.norm(arrow), 1))

slope, *_ = np.linalg.lstsq(np.array([[a]]), np.array([b]))
print("the slope to the point, by normal equation ", show.fixed(slope[0], 4))
