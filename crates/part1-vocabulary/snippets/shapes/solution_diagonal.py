"""The diagonal of a table is a row with a stride of its own: one row down and one column right."""

import numpy as np
import show

stride = 5  # yours: how far it is in memory to the next number of the diagonal

memory = np.arange(16)
table = memory.reshape(4, 4)
print(show.matrix(table, 0))
print("your stride in memory ", show.vector(memory[::stride], 0))
print("the library's         ", show.vector(np.diagonal(table), 0))
print("its stride            ", np.diagonal(table).strides[0] // table.itemsize)
