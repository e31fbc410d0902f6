"""The dummy-variable trap: two sets of weights for penguins that no prediction can tell apart."""

import data
import numpy as np
import show
from scipy.linalg import null_space

penguins = data.penguins_frame().dropna(subset=["body_mass_g"])
means = penguins.groupby("species")["body_mass_g"].mean()
# A constant 1, and for each species a column that is 1 for its birds and 0 for the others.
one_hot = [penguins["species"] == name for name in means.index]
x = np.column_stack([np.ones(len(penguins)), *one_hot])
print("x", show.shape(x), "columns: constant,", ", ".join(means.index))

basis = null_space(x)
direction = basis[:, 0] / basis[0, 0]
print("its null space: dimensions", basis.shape[1], " direction", show.vector(direction, 0))

no_constant = np.array([0.0, *means])
adelie_as_base = no_constant + means["Adelie"] * direction
print("weights, no constant   ", show.vector(no_constant, 1))
print("weights, Adelie as base", show.vector(adelie_as_base, 1))
gap = np.abs(x @ no_constant - x @ adelie_as_base).max()
print("largest difference between two predictions", show.fixed(gap, 9))
