"""Calibration and discrimination: raw scores, three repairs, and one who knows only the share."""

import data
import numpy as np
import show
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])


def calibrated(method):
    """The test's probabilities, calibrated on the held-out wines."""
    calibrator = CalibratedClassifierCV(FrozenEstimator(model), method=method)
    return calibrator.fit(x[held], y[held]).predict_proba(x[test])[:, 1]


rows = []
for name, p in [
    ("raw", model.predict_proba(x[test])[:, 1]),
    ("temperature scaling", calibrated("temperature")),
    ("Platt scaling", calibrated("sigmoid")),
    ("isotonic regression", calibrated("isotonic")),
    ("always the share", np.full(899, y[held].mean())),
]:
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], p)
    numbers = [f(y[test], p) for f in [roc_auc_score, log_loss, brier_score_loss]]
    numbers.append(np.abs(np.bincount(bins, weights=y[test] - p)).sum() / 899)
    certain = y[test][p == 1]
    rows.append(show.row(name, (numbers, 4), len(certain), int((certain == 0).sum())))
print(show.table(["probabilities", "AUC", "log loss", "Brier", "ECE", "certain", "wrong"], rows))
