"""Seven operating points of one model: which mistakes it makes is a choice, made after training."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y_true, y_score = y[held_out], model.predict_proba(z[held_out])[:, 1]

rows = []
for threshold in [0.9, 0.8, 0.65, 0.5, 0.35, 0.2, 0.1]:
    tn, fp, fn, tp = confusion_matrix(y_true, y_score >= threshold).ravel()
    rates = [tp / (tp + fn), fp / (fp + tn), tp / (tp + fp), (tp + tn) / 190]
    rows.append(show.row((threshold, 2), tp, fp, (rates, 3), (fp + 5 * fn, 0)))
header = ["threshold", "found", "false alarms", "TPR", "FPR", "precision", "accuracy", "cost"]
print(show.table(header, rows))
