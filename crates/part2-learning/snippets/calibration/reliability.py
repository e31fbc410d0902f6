"""The reliability diagram as a table: what the model predicted, and what happened."""

import data
import numpy as np
import show
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LogisticRegression

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
y, p = y[test], model.predict_proba(x[test])[:, 1]

happened, predicted = calibration_curve(y, p, n_bins=10)
counts, _ = np.histogram(p, np.linspace(0, 1, 11))
gaps = happened - predicted
rows = [
    show.row(int(count), ([before, after, gap], 3))
    for count, before, after, gap in zip(counts, predicted, happened, gaps)
]
print(show.table(["wines", "predicted", "happened", "gap"], rows))
print("mean gap, without sign ", show.fixed(np.average(np.abs(gaps), weights=counts), 4))
