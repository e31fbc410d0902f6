"""The dummy-variable trap: two sets of weights that no prediction can tell apart."""

import numpy as np
import show

# A constant 1 for the bias, then Biscoe, Dream, Torgersen: one row for each island.
x = np.column_stack([np.ones(3), np.eye(3)])
means = np.array([0, 4716, 3713, 3706])
# yours: the same predictions, with a weight of 0 for Torgersen
others = np.array([3706, 1010, 7, 0])
# end
for weights in [means, others]:
    print("weights", show.vector(weights, 0))
    print("  predict", show.vector(x @ weights, 0), "g")
print("difference", show.vector(others - means, 0))
print("  predicts", show.vector(x @ (others - means), 0), "g")
