"""Twelve numbers in row-major memory order, read as five tables by changing the strides alone."""

import numpy as np
import show


def strides(array):
    # NumPy counts in bytes.
    return [stride // array.itemsize for stride in array.strides]


table = np.arange(12).reshape(3, 4)
print(show.matrix(table, 0))
print("strides by the formula ", show.vector(strides(table), 0))
print("element [2, 1] lies at ", np.ravel_multi_index((2, 1), (3, 4)))
print(f"and is                  {table[2, 1]}\n")

views = {
    "the table": table,
    "transposed": table.T,
    "every second column": table[:, ::2],
    "rows 1 and 2": table[1:],
    "columns backwards": table[:, ::-1],
}
rows = [[name, show.shape(view), show.vector(strides(view), 0), str(view[0, 0])]
        for name, view in views.items()]
print(show.table(["view", "shape", "strides", "starts with"], rows))
