"""Square every score: no order changes, so no AUC changes; the log loss and the accuracy do."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, average_precision_score, balanced_accuracy_score
from sklearn.metrics import log_loss, roc_auc_score

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, p = y[held_out], model.predict_proba(z[held_out])[:, 1]

rows = []
for name, s in [
    ("as the model gave them", p),
    ("squared", p**2),
    ("0 or 1, by the half", (p >= 0.5).astype(float)),
]:
    judges = [roc_auc_score(y, s), average_precision_score(y, s)]
    judges += [accuracy_score(y, s >= 0.5), log_loss(y, s)]
    rows.append(show.row(name, (judges, 4)))
header = ["scores", "AUC", "average precision", "accuracy at 0.5", "log loss"]
print(show.table(header, rows))
mean = balanced_accuracy_score(y, p >= 0.5)
print("mean of recall and specificity at 0.5 ", show.fixed(mean, 4))
print("certain and wrong, in log loss        ", show.fixed(log_loss([1], [0.0], labels=[0, 1]), 4))
