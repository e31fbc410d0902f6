"""Chebyshev ≤ Euclidean ≤ Manhattan, checked on every pair of penguins."""

import data
import show
from scipy.spatial.distance import pdist

x = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])
chebyshev, euclidean, manhattan = (pdist(x, m) for m in ["chebyshev", "euclidean", "cityblock"])
exceptions = ((chebyshev > euclidean) | (euclidean > manhattan)).sum()
ratio = manhattan[chebyshev > 0] / chebyshev[chebyshev > 0]
print(f"{show.integer(len(chebyshev))} pairs, {exceptions} exceptions")
print("Manhattan / Chebyshev: from", show.fixed(ratio.min(), 4))
print("                         to", show.fixed(ratio.max(), 4))
