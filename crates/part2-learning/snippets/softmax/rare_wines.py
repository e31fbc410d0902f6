"""Finding poor wines, with all wines counting alike and with balanced class weights."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression

wines = data.wine_quality()
z = (wines.data - wines.data.mean(axis=0)) / wines.data.std(axis=0)
y = np.digitize(wines.target, [4.5, 6.5])

rows = []
for name, class_weight in [("equal", None), ("balanced", "balanced")]:
    model = LogisticRegression(class_weight=class_weight, solver="newton-cholesky", tol=1e-12)
    said = model.fit(z, y).predict(z)
    called, found = (said == 0).sum(), ((said == 0) & (y == 0)).sum()
    mean_p = model.predict_proba(z)[:, 0].mean()
    rows.append(show.row(name, ((said == y).mean(), 3), called, found, (mean_p, 4)))
header = ["weights", "accuracy", "called poor", "found of 63", "mean probability of poor"]
print(show.table(header, rows))
