"""Row means subtracted from a square table: the shapes fit either way, and one way is wrong."""

import numpy as np
import show

# Three penguins: bill length, bill depth and flipper in mm.
table = np.array([[39.0, 18.0, 183.0], [46.0, 17.0, 192.0], [47.0, 13.0, 210.0]])
row_means = table.mean(axis=1)
print(f"row means {show.shape(row_means)}  {show.vector(row_means, 1)}")

flat = table - row_means
print(f"minus shape (3,)\n{show.matrix(flat, 1)}")
print("  rows add up to ", show.vector(flat.sum(axis=1), 1))

column = table - table.mean(axis=1, keepdims=True)
print(f"minus shape (3, 1)\n{show.matrix(column, 1)}")
print("  rows add up to ", show.vector(column.sum(axis=1), 1))
