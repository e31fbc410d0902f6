"""A column of predictions minus a row of targets: no error, too many numbers, a wrong loss."""

import data
import numpy as np
import show


def root_mean_square(misses):
    return np.sqrt((misses**2).mean())


table = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
y = table[:, 1]
# The line of page 1b, as a column: shape (n_samples, 1).
predicted = (50.0 * table[:, 0] - 5800.0).reshape(-1, 1)
print(f"predicted {show.shape(predicted)}, y {show.shape(y)}")

wrong = predicted - y
print("predicted − y has shape", show.shape(wrong))
print("  numbers in it        ", show.integer(wrong.size))
print("  root mean square, g  ", show.fixed(root_mean_square(wrong), 1))

right = predicted - y[:, None]
print("predicted − column of y", show.shape(right))
print("  numbers in it        ", show.integer(right.size))
print("  root mean square, g  ", show.fixed(root_mean_square(right), 1))
