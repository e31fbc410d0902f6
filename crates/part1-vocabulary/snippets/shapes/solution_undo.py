"""A transposed table is turned back by transposing, and a reshaped one by its old shape."""

import numpy as np
import show


def same(a, b):
    return str(np.array_equal(a, b)).lower()


table = np.array([[1, 2, 3], [4, 5, 6]])
by_hand = np.array([[1, 4, 2], [5, 3, 6]])  # yours: what the colleague has

colleague = table.T.reshape(2, 3)
print(show.matrix(colleague, 0))
print("as worked out by hand   ", same(by_hand, colleague))
print("turned, then cut back   ", same(colleague, table))
print("turned, then turned back", same(table.T.T, table))
print("cut, then cut back      ", same(table.reshape(3, 2).reshape(2, 3), table))
