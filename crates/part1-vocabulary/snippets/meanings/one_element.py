"""A kernel of a GPU: what is done for one element, run once for each, in any order."""

import numpy as np
import show

a = np.arange(10.0)
b = 10 * a


def kernel(i):
    return a[i] + b[i]  # no loop in it: one element is all it sees


forward, backward = np.empty(10), np.empty(10)
for i in range(10):
    forward[i] = kernel(i)
for i in reversed(range(10)):
    backward[i] = kernel(i)
print("from the front", show.vector(forward, 0))
print("from the back ", show.vector(backward, 0))
print("the same      ", str((forward == backward).all()).lower())
