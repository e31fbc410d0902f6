"""Sums and products of kernels are kernels; a difference need not be."""

import data
import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"])[:12] / np.array([5.0, 800.0])
wide = rbf_kernel(x, gamma=0.1)
narrow = rbf_kernel(x, gamma=5.0)
grams = [
    ("wide", wide),
    ("narrow", narrow),
    ("wide + narrow", wide + narrow),
    ("wide times narrow, entry by entry", wide * narrow),
    ("wide − narrow", wide - narrow),
]
# NumPy's way: a symmetric matrix passes if its smallest eigenvalue is not below zero.
rows = [[name, str(bool(np.linalg.eigvalsh(k).min() > -1e-9)).lower()] for name, k in grams]
print(show.table(["kernel", "positive semi-definite"], rows))
