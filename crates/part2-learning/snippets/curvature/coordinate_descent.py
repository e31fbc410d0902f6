"""The lasso by coordinate descent: set one weight at a time to its best value, and go round."""

import data
import numpy as np
import show
from sklearn.linear_model import Lasso
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y, alpha = StandardScaler().fit_transform(patients.data), patients.target, 5.0
y = y - y.mean()

weights = np.zeros(10)
rows = []
for sweep in range(1, 101):
    for j in range(10):
        # What this weight would be alone, for all that the others leave over.
        alone = weights[j] + z[:, j] @ (y - z @ weights) / len(y)  # each column has mean square 1
        weights[j] = np.sign(alone) * max(abs(alone) - alpha, 0)
    if sweep in [1, 2, 5, 10, 100]:
        rows.append([str(sweep), *(show.fixed(weight, 2) for weight in weights)])
print(show.table(["sweep", *patients.feature_names], rows))
library = Lasso(alpha=alpha, tol=1e-12, max_iter=100_000).fit(z, y)
difference = np.abs(library.coef_ - weights).max()
print("largest difference from the library ", show.fixed(difference, 6))
