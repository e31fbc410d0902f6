"""A rare illness and a good test: counted in 10,000 people, then thrown with a million."""

import numpy as np
import show

n_people, ill, right = 10_000, 0.01, 0.95
found = n_people * ill * right
false_alarms = n_people * (1 - ill) * (1 - right)
print("counted: P(ill | positive) =", show.fixed(found / (found + false_alarms), 3))

u = np.random.default_rng(7).random((1_000_000, 2))
is_ill, test_is_right = u[:, 0] < ill, u[:, 1] < right
positive = is_ill == test_is_right
print("thrown:  P(ill | positive) =", show.fixed(is_ill[positive].mean(), 3))
