"""The same probabilities, eight binnings: the expected calibration error is never one number."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
y, p = y[test], model.predict_proba(x[test])[:, 1]


def error(edges):
    """The gaps of all bins, each weighed by its wines."""
    bins = np.searchsorted(edges[1:-1], p)
    return np.abs(np.bincount(bins, weights=y - p)).sum() / len(p)


rows = []
for n_bins in [1, 5, 10, 100]:
    shares = np.linspace(0, 1, n_bins + 1)
    rows.append(show.row(n_bins, ([error(shares), error(np.quantile(p, shares))], 4)))
print(show.table(["bins", "ECE, equal width", "ECE, equal count"], rows))
print("log loss, no bins    ", show.fixed(log_loss(y, p), 4))
print("Brier score, no bins ", show.fixed(brier_score_loss(y, p), 4))
