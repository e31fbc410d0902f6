"""Times two, asked of a number, a text, a list and a NumPy array: four different answers."""

import numpy as np
import show


def twice(x):
    """Duck typing: whatever knows `*` will do."""
    return x * 2


print("a number  ", show.fixed(twice(3750.0), 0))
print("a text    ", twice("3750"))
print("a list    ", show.vector(twice([3750.0, 3800.0]), 0))
print("an array  ", show.vector(twice(np.array([3750.0, 3800.0])), 0))
