"""A column of predictions minus a row of targets: no error, too many numbers, a wrong loss."""

import data
import numpy as np
import show


def report(misses):
    loss = (misses**2).mean()
    print("  numbers in it        ", show.integer(misses.size))
    print("  loss, g²             ", show.integer(round(loss)))
    print("  its root, g          ", show.fixed(np.sqrt(loss), 1))


table = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
y = table[:, 1]
# The line of page 1b, as a column: shape (n_samples, 1).
predicted = (50.0 * table[:, 0] - 5800.0).reshape(-1, 1)
print(f"predicted {show.shape(predicted)}, y {show.shape(y)}")

wrong = predicted - y
print("predicted − y has shape", show.shape(wrong))
report(wrong)

right = predicted - y[:, None]
print("predicted − column of y", show.shape(right))
report(right)
factor = (wrong**2).mean() / (right**2).mean()
print("the loss is too large by a factor of", show.fixed(factor, 1))
