"""Two columns that say nothing alone and everything together, and a selection that drops them."""

import numpy as np
import show
from sklearn.feature_selection import r_regression

names = ["x1", "x2", "a bit of luck", "x1·x2"]
# Two inputs of XOR as −1 and 1, a column that agrees with the label three times in four, and
# the product of the inputs.
x = np.array([[-1, -1, -1, 1], [-1, 1, 1, -1], [1, -1, 1, -1], [1, 1, 1, 1]])
y = np.array([-1, 1, 1, -1])
with_label = r_regression(x, y)
for name, correlation in zip(names, with_label):
    print(f"{name:<13}  correlation with the label {show.fixed(correlation, 4):>6}")
order = np.argsort(-np.abs(with_label[:3]), kind="stable")
for k in [1, 2]:
    print(f"the best {k} of the first three:", ", ".join(names[j] for j in order[:k]))
