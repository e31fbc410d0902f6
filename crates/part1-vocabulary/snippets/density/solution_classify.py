"""Guess the species from one flipper length: density times the size of the flock, as shares of the total."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

species = ["Adelie", "Chinstrap", "Gentoo"]
flocks = [data.penguins_column("flipper_length_mm", species=s) for s in species]
n = sum(len(flock) for flock in flocks)
places = np.array([185.0, 197.0, 205.0, 215.0])
scores = np.array([
    np.exp(KernelDensity(bandwidth=4.0).fit(flock[:, None]).score_samples(places[:, None])) * len(flock) / n
    for flock in flocks
])  # (n_species, n_places)
shares = scores / scores.sum(axis=0)
rows = [[show.fixed(p, 0)] + [show.fixed(s, 3) for s in column] for p, column in zip(places, shares.T)]
print(show.table(["flipper mm"] + species, rows))
