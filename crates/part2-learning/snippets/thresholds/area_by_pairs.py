"""The AUC three ways: pairs in the right order, sum of ranks, area under the curve."""

import data
import numpy as np
import show
from scipy.stats import rankdata
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import auc, roc_curve

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, s = y[held_out], model.predict_proba(z[held_out])[:, 1]

above = s[y == 1][:, None] > s[y == 0]  # every positive against every negative
n = (y == 1).sum()
ranks = (rankdata(s)[y == 1].sum() - n * (n + 1) / 2) / above.size
fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
print(f"pairs won  {show.integer(above.sum())} of {show.integer(above.size)}")
print("by pairs  ", show.fixed(above.mean(), 6))
print("by ranks  ", show.fixed(ranks, 6))
print("AUC       ", show.fixed(auc(fpr, tpr), 6))
