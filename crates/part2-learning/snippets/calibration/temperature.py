"""Temperature scaling: one number, learned on wines of its own, cools a boastful model down."""

import data
import numpy as np
import show
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


def loss(temperature):
    """The log loss on the 500 held-out wines."""
    return log_loss(y[held], expit(scores[held] / temperature))


for t in [1, 2, 4, 8, 16]:
    print(f"temperature {show.fixed(t, 1):>4}  log loss {show.fixed(loss(t), 4)}")
tried = np.arange(1, 2001) / 100
best = tried[np.argmin([loss(t) for t in tried])]
print("best of 2,000     ", show.fixed(best, 2))

y, scores = y[test], scores[test]
p, cool = expit(scores), expit(scores / best)
print("test, before      ", show.fixed(log_loss(y, p), 4))
print("test, after       ", show.fixed(log_loss(y, cool), 4))
print(f"same answer at 0.5 {((p >= 0.5) == (cool >= 0.5)).sum()} of {len(y)}")
print(f"log-odds of wine 4 {show.fixed(scores[3], 2)}, and it is {['bad', 'good'][y[3]]}")
print(f"its probability    {show.fixed(p[3], 7)} → {show.fixed(cool[3], 3)}")
