"""How far a digit is from other hands and from other digits, and how far noise of 0.15 takes it."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist

digits = data.digits()
x, y = digits.data / 16, digits.target
distances = cdist(x[1287:], x[:1287])  # (510, 1287)
alike = y[1287:, None] == y[:1287]
same = np.where(alike, distances, np.inf).min(axis=1)
other = np.where(alike, np.inf, distances).min(axis=1)
print("same digit, another hand  ", show.fixed(np.median(same), 2))
print("another digit             ", show.fixed(np.median(other), 2))

noise = np.random.default_rng(7).standard_normal((510, 64)) * 0.15
print("noise of 0.15, measured   ", show.fixed(np.median(np.linalg.norm(noise, axis=1)), 2))
print("noise of 0.15, by formula ", show.fixed(0.15 * np.sqrt(64), 2))
