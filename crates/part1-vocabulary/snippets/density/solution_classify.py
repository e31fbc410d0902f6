"""Guess the species from one flipper length: density times the size of the flock, as shares."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

species = ["Adelie", "Chinstrap", "Gentoo"]
flocks = [data.penguins_column("flipper_length_mm", species=s) for s in species]
places = np.array([185.0, 197.0, 205.0, 215.0])
models = [KernelDensity(bandwidth=4.0).fit(flock[:, None]) for flock in flocks]
densities = np.exp([model.score_samples(places[:, None]) for model in models])
scores = densities * np.array([[len(flock)] for flock in flocks])  # (n_species, n_places)
shares = scores / scores.sum(axis=0)
rows = [show.row((place, 0), (column, 3)) for place, column in zip(places, shares.T)]
print(show.table(["flipper mm", *species], rows))
