"""Lower the threshold past eight tumors, one score at a time, and write down what changes."""

import numpy as np
import show
from sklearn.metrics import roc_curve

# Scores and truth (1 is malignant) of eight held-out tumors, from high to low.
y_score = np.array([0.96, 0.93, 0.83, 0.68, 0.51, 0.38, 0.38, 0.28])
y_true = np.array([1, 0, 1, 1, 0, 1, 0, 0])

fpr, tpr, thresholds = roc_curve(y_true, y_score, drop_intermediate=False)
rows = []
for threshold, t, f in zip(thresholds, tpr, fpr):
    tp, fp = round(4 * t), round(4 * f)
    name = "above all" if np.isinf(threshold) else show.fixed(threshold, 2)
    precision = "–" if tp + fp == 0 else show.fixed(tp / (tp + fp), 2)
    rows.append([name, str(tp), str(fp), show.fixed(t, 2), show.fixed(f, 2), precision])
header = ["threshold", "TP", "FP", "true positive rate", "false positive rate", "precision"]
print(show.table(header, rows))
