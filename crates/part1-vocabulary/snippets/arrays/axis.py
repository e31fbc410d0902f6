"""The same table added up along axis 0 and along axis 1: one number a column, or one a row."""

import numpy as np
import show

# One row a penguin: bill length, bill depth and flipper, all in mm.
penguins = np.array([[39.1, 18.7, 181.0], [46.5, 17.9, 192.0]])
print(show.matrix(penguins, 1))
print("sum along axis 0  ", show.vector(penguins.sum(axis=0), 1))
print("sum along axis 1  ", show.vector(penguins.sum(axis=1), 1))
print("sum of everything ", show.fixed(penguins.sum(), 1))
