"""The RBF kernel has an endless list of features; the first few carry almost everything."""

import numpy as np
import show
from scipy.special import factorial
from sklearn.metrics.pairwise import rbf_kernel


def rbf_features(x, gamma, n_terms):
    """The first features of the endless list: powers of x, each with its own weight."""
    i = np.arange(n_terms)
    return np.exp(-gamma * x**2) * np.sqrt((2 * gamma) ** i / factorial(i)) * x**i


x, z, gamma = 0.8, 1.3, 0.5
print("first 5 features of x = 0.8 ", show.vector(rbf_features(x, gamma, 5), 4))
print("first 5 features of z = 1.3 ", show.vector(rbf_features(z, gamma, 5), 4))

k = rbf_kernel([[x]], [[z]], gamma=gamma)[0, 0]
rows = []
for n_terms in [1, 2, 3, 5, 10, 13, 14]:
    dot = rbf_features(x, gamma, n_terms) @ rbf_features(z, gamma, n_terms)
    rows.append([str(n_terms), show.fixed(dot, 10), show.fixed(k - dot, 10)])
print(show.table(["features", "dot product", "still missing"], rows))
print("k(x, z) =", show.fixed(k, 10))
