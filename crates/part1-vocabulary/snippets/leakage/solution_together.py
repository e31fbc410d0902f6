"""Two columns worthless alone and perfect together, and a feature selection that drops them."""

import numpy as np
import show
from sklearn.feature_selection import r_regression

names = ["x1", "x2", "a bit of luck", "x1·x2"]
x = np.array([[-1, -1, -1, 1], [-1, 1, 1, -1], [1, -1, 1, -1], [1, 1, 1, 1]])
y = np.array([-1, 1, 1, -1])  # 1 where x1 and x2 differ
with_label = r_regression(x, y)
for name, correlation in zip(names, with_label):
    print(f"{name:<13} {show.fixed(correlation, 4):>7}")
order = np.argsort(-np.abs(with_label[:3]), kind="stable")
for k in [1, 2]:
    print(f"the best {k} of the first three:", ", ".join(names[j] for j in order[:k]))
