"""Weigh the pairs of a Gram matrix any way you like: a kernel never sums to less than zero."""

import data
import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel, sigmoid_kernel

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"])[:30] / np.array([5.0, 800.0])
x = x - x.mean(axis=0)
grams = [
    ("RBF kernel", rbf_kernel(x, gamma=0.5)),
    ("minus squared distance", -((x[:, None] - x[None]) ** 2).sum(axis=-1)),
    ("tanh(x·z − 1)", sigmoid_kernel(x, gamma=1.0, coef0=-1.0)),
]

rng = np.random.default_rng(7)
c = rng.standard_normal((10_000, 30))  # 10,000 ways to weigh 30 points
rows = []
for name, k in grams:
    sums = ((c @ k) * c).sum(axis=1)
    below = int((sums < 0).sum())
    rows.append([name, show.fixed(sums.min(), 2), show.integer(below)])
print(show.table(["similarity", "smallest sum", "sums below zero"], rows))
