"""Long flippers and a light body: two masks, combined with "and"."""

import data
import numpy as np
import show

table = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
flipper_mm, mass_g = table[:, 0], table[:, 1]

long = flipper_mm >= 200.0
light = mass_g < 4000.0
both = long & light
print("long flippers  ", long.sum())
print("and light      ", both.sum())
print("their rows     ", show.vector(np.flatnonzero(both), 0))
