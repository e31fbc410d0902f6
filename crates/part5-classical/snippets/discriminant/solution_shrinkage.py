"""Thirty features from forty tumors: how far to draw the covariance towards a round cloud."""

import data
import numpy as np
import show
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.preprocessing import StandardScaler

tumors = data.breast_cancer()
x, y = tumors.data, tumors.target
rows = []
for shrinkage in [0.0, 0.01, 0.1, 0.3, 0.6, 0.9]:
    right = 0.0
    for seed in range(1, 51):
        order = np.random.default_rng(seed).permutation(569)
        train, test = order[:40], order[400:]
        scaler = StandardScaler().fit(x[train])
        solver = "lsqr" if shrinkage > 0 else "svd"
        model = LinearDiscriminantAnalysis(solver=solver, shrinkage=shrinkage or None)
        model.fit(scaler.transform(x[train]), y[train])
        right += 2 * np.mean(model.predict(scaler.transform(x[test])) == y[test])
    rows.append(show.row((shrinkage, 2), (right, 1)))
print(show.table(["shrinkage", "right of 100"], rows))
