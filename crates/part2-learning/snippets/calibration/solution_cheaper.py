"""The cost formula of the last page trusts probabilities: calibrated ones make it cheaper."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
s = model.decision_function(x)

n1, n0 = (y[held] == 1).sum(), (y[held] == 0).sum()
targets = np.where(y[held] == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))  # Platt's


def loss(w):
    return np.sum(np.logaddexp(0, w[0] * s[held] + w[1]) - targets * (w[0] * s[held] + w[1]))


slope, offset = minimize(loss, [0.5, 0], method="BFGS", options={"gtol": 1e-8}).x
y, raw, platt = y[test], expit(s[test]), expit(slope * s[test] + offset)
rows = []
for alarm, miss in [(1, 1), (1, 3), (3, 1), (5, 1)]:
    threshold = alarm / (alarm + miss)
    costs = []
    for p in [raw, platt]:
        called = p >= threshold
        costs.append(alarm * (called & (y == 0)).sum() + miss * (~called & (y == 1)).sum())
    rows.append(show.row(f"{alarm} and {miss}", (costs, 0)))
print(show.table(["false alarm and miss", "cost, raw", "cost, Platt"], rows))
