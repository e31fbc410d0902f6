"""Twelve numbers in row-major memory order, read as six tables by changing the strides alone."""

import numpy as np
import show

table = np.arange(12).reshape(3, 4)
print(show.matrix(table, 0))
print("element [2, 1] is", table[2, 1])

views = {
    "the table": table,
    "transposed": table.T,
    "every second column": table[:, ::2],
    "rows 1 and 2": table[1:],
    "columns backwards": table[:, ::-1],
    "row 0 three times": np.broadcast_to(table[0], (3, 4)),
}
rows = []
for name, view in views.items():
    strides = [stride // view.itemsize for stride in view.strides]  # NumPy counts in bytes
    rows.append(show.row(name, show.shape(view), show.vector(strides, 0), view[0, 0]))
print(show.table(["view", "shape", "strides", "starts with"], rows))
