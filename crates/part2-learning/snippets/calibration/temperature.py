"""Temperature scaling: one number, learned on wines of its own, cools a boastful model down."""

import data
import numpy as np
import show
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
scores = model.decision_function(x)


def slope(inverse):
    """The derivative of the log loss by 1 / temperature."""
    return np.sum((expit(inverse * scores[held]) - y[held]) * scores[held])


temperature = 1 / brentq(slope, 1e-3, 10, xtol=1e-14)
print("temperature ", show.fixed(temperature, 3))
y, scores = y[test], scores[test]
p, cooled = expit(scores), expit(scores / temperature)
rows = []
for row in zip(y[:5], scores, p, cooled):
    digits = zip(row[1:], [2, 3, 3])
    rows.append([str(row[0]), *(show.fixed(number, n) for number, n in digits)])
print(show.table(["good", "log-odds", "before", "after"], rows))
print("log loss before ", show.fixed(log_loss(y, p), 4))
print("log loss after  ", show.fixed(log_loss(y, cooled), 4))
print(f"same answer at 0.5  {((p >= 0.5) == (cooled >= 0.5)).sum()} of {len(y)}")
