"""The word normal four times on the numbers 3 and 4, with four different answers."""

import numpy as np
import show

a, b = 3.0, 4.0

drawn = np.random.default_rng(7).normal(a, b)
print("normal distribution, mean 3, std 4, first draw ", show.fixed(drawn, 4))

print("normal vector of the arrow (3, 4)              ", show.vector([-b, a], 1))

arrow = np.array([a, b])
normalized = arrow / np.linalg.norm(arrow)
print("the arrow (3, 4), normalized                   ", show.vector(normalized, 1))

# The slope w whose line through zero comes nearest to the point (3, 4).
w, *_ = np.linalg.lstsq(np.array([[a]]), np.array([b]))
print("normal equation of the point (3, 4), solved    ", show.fixed(w[0], 4))
