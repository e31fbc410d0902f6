"""Sums and products of kernels are kernels; a difference need not be."""

import data
import numpy as np
from sklearn.metrics.pairwise import rbf_kernel

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"])[:12] / np.array([5.0, 800.0])
wide = rbf_kernel(x, gamma=0.1)
narrow = rbf_kernel(x, gamma=5.0)
# yours: the sum, the product entry by entry, and the difference, each with its name
combined = {
    "wide + narrow": wide + narrow,
    "wide · narrow": wide * narrow,
    "wide − narrow": wide - narrow,
}
# end
# NumPy's way: a symmetric matrix passes if its smallest eigenvalue is not below zero.
print("positive semi-definite?")
for name, k in combined.items():
    passes = np.linalg.eigvalsh(k).min() > -1e-9
    print(f"{name:<14}  {str(passes).lower()}")
