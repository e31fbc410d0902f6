"""Choose the threshold by a cost matrix on one half of the tumors, and pay on the other half."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, p = y[held_out], model.predict_proba(z[held_out])[:, 1]


def cost(y, p, threshold, alarm, miss):
    return alarm * ((p >= threshold) & (y == 0)).sum() + miss * ((p < threshold) & (y == 1)).sum()


def cheapest(y, p, alarm, miss):
    thresholds = np.append(np.inf, np.sort(p)[::-1])
    return thresholds[np.argmin([cost(y, p, t, alarm, miss) for t in thresholds])]


rows = []
for alarm, miss in [(1, 1), (1, 5), (1, 20), (5, 1)]:
    chosen, formula = cheapest(y[:95], p[:95], alarm, miss), alarm / (alarm + miss)
    best = cheapest(y[95:], p[95:], alarm, miss)
    row = [f"[[0, {alarm}], [{miss}, 0]]", show.fixed(chosen, 2), show.fixed(formula, 2)]
    costs = [cost(y[95:], p[95:], t, alarm, miss) for t in [0.5, chosen, formula, best]]
    rows.append(row + [show.fixed(c, 0) for c in costs])
header = ["cost matrix", "chosen", "formula", "cost at 0.50", "chosen", "formula", "hindsight"]
print(show.table(header, rows))
