"""A table of three penguins: a column, a row, a difference of rows, and the mean along axis 0."""

import numpy as np
import show

# One row a penguin: bill length, bill depth, flipper (mm), body mass (g).
table = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.1, 13.2, 211.0, 4500.0],
    [46.5, 17.9, 192.0, 3500.0],
])
print("column 2         ", show.vector(table[:, 2], 1))
print("row 0            ", show.vector(table[0], 1))
print("row 1 − row 0    ", show.vector(table[1] - table[0], 1))
print("mean along axis 0", show.vector(table.mean(axis=0), 1))
