"""Ten times as many benign tumors, same model: the ROC curve stands still, precision falls."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, confusion_matrix, roc_auc_score

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y_true, y_score = y[held_out], model.predict_proba(z[held_out])[:, 1]

rows = []
for copies in [1, 10]:
    repeats = np.where(y_true == 0, copies, 1)
    y, s = np.repeat(y_true, repeats), np.repeat(y_score, repeats)
    tn, fp, fn, tp = confusion_matrix(y, s >= 0.5).ravel()
    rates = [y.mean(), tp / (tp + fn), fp / (fp + tn), tp / (tp + fp)]
    rows.append(show.row((rates, 3), ([roc_auc_score(y, s), average_precision_score(y, s)], 4)))
header = ["malignant", "TPR", "FPR", "precision", "AUC", "average precision"]
print(show.table(header, rows))
