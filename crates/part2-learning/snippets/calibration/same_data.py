"""Learn the temperature on the training wines, and the model gets more boastful still."""

import data
import numpy as np
import show
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
s = model.decision_function(x)

rows = []
for name, rows_there in [("training", train), ("calibration", held)]:
    y_there, s_there = y[rows_there], s[rows_there]
    slope = lambda inverse: np.sum((expit(inverse * s_there) - y_there) * s_there)
    temperature = 1 / brentq(slope, 1e-3, 10, xtol=1e-14)
    p = expit(s[test] / temperature)
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], p)
    error = np.abs(np.bincount(bins, weights=y[test] - p)).sum() / len(p)
    row = [name, show.fixed(roc_auc_score(y_there, s_there), 3), show.fixed(temperature, 2)]
    rows.append(row + [show.fixed(log_loss(y[test], p), 3), show.fixed(error, 3)])
header = ["learned on", "AUC there", "temperature", "log loss of the test", "ECE of the test"]
print(show.table(header, rows))
