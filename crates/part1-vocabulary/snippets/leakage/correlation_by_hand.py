"""Correlation by hand: standardize two columns, multiply bird by bird, take the mean."""

import data
import numpy as np
import show
from scipy.stats import zscore

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
flipper, mass = zscore(flock).T
products = flipper * mass

rows = [show.row(i, ([flipper[i], mass[i], products[i]], 2)) for i in [0, 152, 38]]
print(show.table(["penguin", "flipper", "mass", "product"], rows))
print("mean of 342 products  ", show.fixed(products.mean(), 4))
print("by the library        ", show.fixed(np.corrcoef(flock.T)[0, 1], 4))
