"""Two penguins far from the mean: by the ruler the one, by the covariance the other."""

import data
import numpy as np
import show
from scipy.spatial import distance

x = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
mean, std = x.mean(axis=0), x.std(axis=0, ddof=1)
inverse = np.linalg.inv(np.cov(x, rowvar=False))
r = np.corrcoef(x, rowvar=False)[0, 1]
print(f"mean {show.vector(mean, 1)}   correlation {show.fixed(r, 4)}\n")

rows, largest = [], 0.0
for name, bird in [("Gentoo", np.array([230.0, 6050.0])), ("Adelie", np.array([184.0, 4650.0]))]:
    u, v = (bird - mean) / std  # each measurement in its own standard deviations
    euclidean = np.hypot(u, v)
    by_hand = np.sqrt((u**2 - 2 * r * u * v + v**2) / (1 - r**2))
    by_library = distance.mahalanobis(bird, mean, inverse)
    largest = max(largest, abs(by_hand - by_library))
    numbers = [u, v, euclidean, by_hand]
    rows.append([name, show.vector(bird, 0)] + [show.fixed(d, 2) for d in numbers])
header = ["bird", "mm, g", "u", "v", "Euclidean", "Mahalanobis"]
print(show.table(header, rows))
print("largest difference to the library", show.fixed(largest, 9))
