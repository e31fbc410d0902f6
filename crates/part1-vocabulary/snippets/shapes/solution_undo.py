"""A transposed table is turned back by transposing, and a reshaped one by its old shape."""

import numpy as np
import show


def same(a, b):
    return str(np.array_equal(a, b)).lower()


table = np.array([[1, 2, 3], [4, 5, 6]])

print("turned twice          ", same(table.T.T, table))
print("cut twice             ", same(table.reshape(3, 2).reshape(2, 3), table))
mixed = table.T.reshape(2, 3)
print("turned, then cut back ", same(mixed, table))
print(show.matrix(mixed, 0))
