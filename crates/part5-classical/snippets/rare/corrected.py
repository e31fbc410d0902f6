"""What drawing again does to probabilities, and how to have the same answers without it."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler

WAYS = ["plain, 0.5", "plain, share", "again, 0.5", "again and back, 0.5"]
SHARE = 217 / 1599  # of good wines

wines = data.wine_quality()
good = (wines.target >= 7).astype(int)
means = np.zeros((4, 3))  # of the same 25 splits
for seed in range(25):
    rng = np.random.default_rng(seed)
    order = rng.permutation(1599)
    new, known = order[:533], order[533:]
    rare = known[good[known] == 1]
    more = rare[rng.choice(len(rare), len(known) - 2 * len(rare))]
    z = StandardScaler().fit(wines.data[known]).transform(wines.data)
    p = []
    for rows in (known, np.append(known, more)):
        model = LogisticRegression(solver="newton-cholesky", tol=1e-12)
        p.append(model.fit(z[rows], good[rows]).predict_proba(z[new])[:, 1])
    plain, again = p
    odds = again / (1 - again) * SHARE / (1 - SHARE)
    ways = [(plain, 0.5), (plain, SHARE), (again, 0.5), (odds / (1 + odds), 0.5)]
    for mean, (p, threshold) in zip(means, ways):
        called = good[new][p >= threshold]
        mean += np.array([log_loss(good[new], p), (called == 0).sum(), called.sum()]) / 25
rows = [show.row(way, (mean[0], 3), (mean[1:], 1)) for way, mean in zip(WAYS, means)]
print(show.table(["rows, cut at", "log loss", "false alarms", "found"], rows))
