"""Reaching into an array: an element by its index, a row, a column, and slices of both."""

import numpy as np
import show

# One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
penguins = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.5, 17.9, 192.0, 3500.0],
    [46.1, 13.2, 211.0, 4500.0],
])

print("element [0, 3]      ", show.fixed(penguins[0, 3], 1))
print("row 1               ", show.vector(penguins[1], 1))
print("column 2            ", show.vector(penguins[:, 2], 1))
print("last row            ", show.vector(penguins[-1], 1))
print("row 0, columns 1, 2 ", show.vector(penguins[0, 1:3], 1))
print("row 0, backwards    ", show.vector(penguins[0, ::-1], 1))
print(f"every second column\n{show.matrix(penguins[:, ::2], 1)}")
try:
    print("element [3, 0]      ", show.fixed(penguins[3, 0], 1))
except IndexError:
    print("element [3, 0]       there is none")
