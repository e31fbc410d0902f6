"""Rare good wines: the training rows as they are, drawn again, left out, made up, weighted."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, log_loss
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler

WAYS = ["as they are", "drawn again", "left out", "made up (SMOTE)", "weighted"]


def smote(own, n_missing):
    nearest = NearestNeighbors(n_neighbors=5, algorithm="brute").fit(own)
    nearest = nearest.kneighbors(return_distance=False)
    for i in rng.choice(len(own), n_missing):
        partner, share = own[nearest[i, rng.integers(5)]], rng.random()
        yield own[i] * (1 - share) + partner * share


wines, means = data.wine_quality(), np.zeros((5, 3))  # means of 25 splits
good = (wines.target >= 7).astype(int)  # 217 of 1,599
for seed in range(25):
    rng = np.random.default_rng(seed)
    new, known = np.split(rng.permutation(1599), [533])
    z, y = StandardScaler().fit(wines.data[known]).transform(wines.data), good[known]
    x, often, rare = z[known], np.flatnonzero(y == 0), np.flatnonzero(y == 1)
    over = np.append(np.arange(1066), rare[rng.choice(len(rare), len(often) - len(rare))])
    under = [rows[rng.choice(len(rows), len(rare), replace=False)] for rows in (often, rare)]
    made_up = np.vstack([x, *smote(x[rare], len(often) - len(rare))])
    ways = [(x, y), (x[over], y[over]), (x[np.hstack(under)], y[np.hstack(under)])]
    ways += [(made_up, np.append(y, np.ones(len(made_up) - 1066))), (x, y)]
    for i, (x, y) in enumerate(ways):
        weight = "balanced" if i == 4 else None
        model = LogisticRegression(solver="newton-cholesky", tol=1e-12, class_weight=weight)
        p, truth = model.fit(x, y).predict_proba(z[new])[:, 1], good[new]
        means[i] += np.array([p.mean(), average_precision_score(truth, p), log_loss(truth, p)]) / 25
rows = [show.row(way, (scores, 3)) for way, scores in zip(WAYS, means)]
print(show.table(["training rows", "mean p", "average precision", "log loss"], rows))
