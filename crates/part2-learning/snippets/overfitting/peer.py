"""Another library, given the same powers, finds the same curves: least squares has one answer."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
train = birds[np.random.default_rng(5).permutation(342)[:30]]
x, y = train.T
t = 2 * (x - x.min()) / (x.max() - x.min()) - 1
for degree in [1, 3, 6, 12]:
    powers = t[:, None] ** np.arange(1, degree + 1)
    theirs = LinearRegression().fit(powers, y).predict(powers)
    ours = np.polynomial.Polynomial.fit(x, y, degree)(x)  # NumPy's own least squares
    largest = show.fixed(np.abs(ours - theirs).max(), 6)
    print(f"degree {degree:>2}   largest difference in mm {largest}")
