"""How sure naive Bayes is of mails never seen, how often wrongly, and what calibration does."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import log_loss
from sklearn.naive_bayes import MultinomialNB


def platt(s, y):  # slope and offset
    n1, n0 = (y == 1).sum(), (y == 0).sum()
    targets = np.where(y == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))

    def loss(w):
        return np.sum(np.logaddexp(0, w[0] * s + w[1]) - targets * (w[0] * s + w[1]))

    return minimize(loss, [0.1, 0], method="BFGS", options={"gtol": 1e-6}).x


spam = data.spam()
means = np.zeros((4, 3))
for seed in range(1, 11):
    order = np.random.default_rng(seed).permutation(2357)
    train, held, test = order[:1178], order[1178:1767], order[1767:]
    model = MultinomialNB().fit(spam.counts[train], spam.y[train])
    z, y = np.diff(model.predict_joint_log_proba(spam.counts))[:, 0], spam.y
    slope, offset = platt(z[held], y[held])
    stairs = IsotonicRegression(out_of_bounds="clip").fit(z[held], y[held])
    always = np.full(590, y[held].mean())
    platts = expit(slope * z[test] + offset)
    for k, p in enumerate([always, expit(z[test]), platts, stairs.predict(z[test])]):
        sure = abs(p - 0.5) > 0.499
        wrong = sure & ((p > 0.5) != (y[test] == 1))
        means[k] += np.array([log_loss(y[test], p), sure.sum(), wrong.sum()]) / 10
names = ["always the share", "naive Bayes", "Platt scaling", "isotonic regression"]
rows = [show.row(name, (m[0], 3), (m[1:], 1)) for name, m in zip(names, means, strict=True)]
print(show.table(["probabilities", "log loss", "sure", "sure and wrong"], rows))
