"""The lasso by coordinate descent: set one weight at a time to its best value, and go round."""

import data
import numpy as np
import show
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z = StandardScaler().fit_transform(patients.data)
y = patients.target - patients.target.mean()

weights = np.zeros(10)
rows = []
for sweep in range(1, 101):
    for j in range(10):
        # The Newton step along this weight: a standardized column has curvature 1.
        alone = weights[j] + z[:, j] @ (y - z @ weights) / 442
        weights[j] = np.sign(alone) * max(abs(alone) - 5, 0)  # the soft threshold
    if sweep in [1, 2, 5, 10, 100]:
        rows.append(show.row(sweep, (weights, 2)))
print(show.table(["sweep", *patients.feature_names], rows))
