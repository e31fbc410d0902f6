"""Covariance and correlation of (1, 2, 3) and (2, 4, 9), step by step."""

import numpy as np
import show

a, b = [1, 2, 3], [2, 4, 9]
total = -1 * -3 + 0 * -1 + 1 * 4
print("sum of the products ", show.fixed(total, 0))
print("covariance, by n    ", show.fixed(total / 3, 4))
print("correlation         ", show.fixed(total / np.sqrt(2 * 26), 4))
by_library = [np.cov(a, b, ddof=0)[0, 1], np.corrcoef(a, b)[0, 1]]
print("by the library      ", show.vector(by_library, 4))
