"""Two penguins far from the mean: by the ruler the one, by the covariance the other."""

import data
import numpy as np
import show
from scipy.spatial import distance

x = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
mean, std = x.mean(axis=0), x.std(axis=0, ddof=1)
r = np.corrcoef(x, rowvar=False)[0, 1]
inverse = np.linalg.inv(np.cov(x, rowvar=False))  # for the library
print("mean", show.vector(mean, 1))

rows, library = [], []
for name, bird in [("Gentoo", np.array([230.0, 6050.0])), ("Adelie", np.array([184.0, 4650.0]))]:
    u, v = (bird - mean) / std  # each measurement in its own standard deviations
    by_hand = np.sqrt((u**2 - 2 * r * u * v + v**2) / (1 - r**2))
    library.append(distance.mahalanobis(bird, mean, inverse))
    rows.append(show.row(name, (bird, 0), ([u, v, np.hypot(u, v), by_hand], 2)))
header = ["bird", "mm", "g", "u", "v", "Euclidean", "Mahalanobis"]
print(show.table(header, rows))
print("by the library", show.vector(library, 2))
