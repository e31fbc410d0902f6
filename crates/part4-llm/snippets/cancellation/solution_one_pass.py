"""A variance in one pass without cancellation: mean and squares are mended as numbers come."""

import data
import numpy as np
import show


def mended(n, mean, squares, x):
    """Mean and sum of squared deviations of n numbers, from those of n − 1 and the nth."""
    # yours: the mean moves by an nth; the squares grow by two deviations' product
    following = mean + (x - mean) / n
    return following, squares + (x - mean) * (x - following)
    # end


n = mean = squares = np.float32(0)
for x in data.penguins_column("year").astype(np.float32):
    n += np.float32(1)
    mean, squares = mended(n, mean, squares, x)
print("mean     ", show.fixed(mean, 2))
print("variance ", show.fixed(squares / n, 3))
