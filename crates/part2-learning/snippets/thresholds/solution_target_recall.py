"""The highest threshold that still finds nine of ten malignant tumors, and its price."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, s = y[held_out], model.predict_proba(z[held_out])[:, 1]

precision, recall, thresholds = precision_recall_curve(y, s)
rows = []
for wanted in [0.5, 0.9, 1.0]:
    # yours: the last index with a recall of at least `wanted`; thresholds rise
    i = np.flatnonzero(recall >= wanted)[-1]
    # end
    found, alarms = np.bincount(y[s >= thresholds[i]], minlength=2)[::-1]
    rows.append(show.row((wanted, 1), (thresholds[i], 3), found, alarms, (precision[i], 3)))
header = ["recall at least", "threshold", "found", "false alarms", "precision"]
print(show.table(header, rows))
