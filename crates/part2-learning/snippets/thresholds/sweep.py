"""Lower the threshold past eight tumors, one score at a time, and write down what changes."""

import numpy as np
import show
from sklearn.metrics import roc_curve

# Scores and truth (1 is malignant) of eight held-out tumors, from high to low.
y_score = np.array([0.96, 0.93, 0.83, 0.68, 0.51, 0.38, 0.38, 0.28])
y_true = np.array([1, 0, 1, 1, 0, 1, 0, 0])

fpr, tpr, thresholds = roc_curve(y_true, y_score, drop_intermediate=False)
rows = [show.row("above all", 0, 0, ([0, 0], 2), "–")]
for threshold, t, f in zip(thresholds[1:], tpr[1:], fpr[1:]):
    tp, fp = round(4 * t), round(4 * f)
    rows.append(show.row(show.fixed(threshold, 2), tp, fp, ([t, f, tp / (tp + fp)], 2)))
header = ["threshold", "TP", "FP", "true positive rate", "false positive rate", "precision"]
print(show.table(header, rows))
