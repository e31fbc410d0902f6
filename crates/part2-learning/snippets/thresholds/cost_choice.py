"""Choose the threshold by a cost matrix on one half of the tumors, and pay on the other half."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, make_scorer
from sklearn.model_selection import TunedThresholdClassifierCV

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
first, second = held_out[:95], held_out[95:]
p = model.predict_proba(z)[:, 1]


def cost(y, called, alarm, miss):
    return (confusion_matrix(y, called, labels=[0, 1]) * [[0, alarm], [miss, 0]]).sum()


def cheapest(rows, alarm, miss):
    worth = make_scorer(cost, greater_is_better=False, alarm=alarm, miss=miss)
    tuner = TunedThresholdClassifierCV(
        model, scoring=worth, thresholds=np.sort(p[rows]), cv="prefit", refit=False
    )
    return tuner.fit(z[rows], y[rows]).best_threshold_


rows = []
for alarm, miss in [(1, 5), (1, 20), (5, 1)]:
    chosen, formula = cheapest(first, alarm, miss), alarm / (alarm + miss)
    cuts = [0.5, chosen, formula, cheapest(second, alarm, miss)]
    paid = [cost(y[second], p[second] >= cut, alarm, miss) for cut in cuts]
    rows.append(show.row(f"[[0, {alarm}], [{miss}, 0]]", ([chosen, formula], 2), (paid, 0)))
header = ["cost matrix", "chosen", "formula", "cost at 0.5", "at chosen", "at formula", "hindsight"]
print(show.table(header, rows))
