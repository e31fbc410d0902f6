"""Weigh the pairs of a Gram matrix any way you like: a kernel never sums to less than zero."""

import data
import numpy as np
import show
from sklearn.metrics.pairwise import euclidean_distances, rbf_kernel, sigmoid_kernel

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"])[:30] / np.array([5.0, 800.0])
x = x - x.mean(axis=0)
grams = {
    "RBF kernel": rbf_kernel(x, gamma=0.5),
    "minus squared distance": -euclidean_distances(x, squared=True),
    "tanh(x·z − 1)": sigmoid_kernel(x, gamma=1.0, coef0=-1.0),
}

weights = np.random.default_rng(7).standard_normal((10_000, 30))  # one for each point
for name, k in grams.items():
    sums = ((weights @ k) * weights).sum(axis=1)
    below = show.integer((sums < 0).sum())
    print(f"{name:<22}  below zero {below:>5}  smallest {show.fixed(sums.min(), 2):>7}")
