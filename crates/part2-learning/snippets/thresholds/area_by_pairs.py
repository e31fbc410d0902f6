"""The AUC three ways: area of trapezoids, pairs in the right order, sum of ranks."""

import data
import numpy as np
import show
from scipy.stats import rankdata
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import auc, roc_auc_score, roc_curve

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, s = y[held_out], model.predict_proba(z[held_out])[:, 1]

fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
trapezoids = auc(fpr, tpr)
above = s[y == 1][:, None] - s[y == 0][None]  # every positive against every negative
pairs = (above > 0).mean() + (above == 0).mean() / 2
n1, n0 = (y == 1).sum(), (y == 0).sum()
ranks = (rankdata(s)[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0)
print(f"area of {len(fpr) - 1} trapezoids    {show.fixed(trapezoids, 6)}")
print(f"pairs in order, of {show.integer(n1 * n0)}  {show.fixed(pairs, 6)}")
print("from the sum of ranks    ", show.fixed(ranks, 6))
fast = roc_auc_score(y, s)
print("counted with a fast sort ", show.fixed(fast, 6))
differences = np.abs(np.array([trapezoids, pairs, ranks]) - fast)
print("largest difference       ", show.fixed(differences.max(), 12))
