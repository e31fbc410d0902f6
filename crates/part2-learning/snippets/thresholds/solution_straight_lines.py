"""Straight lines between precision–recall points promise thresholds that do not exist."""

import numpy as np
import show
from sklearn.metrics import auc, average_precision_score, precision_recall_curve, roc_auc_score

y = np.array([1, 0, 0, 0, 0, 0, 0, 0, 0, 0])  # one positive among ten
s = np.full(10, 0.5)  # yours: scores of a model that knows nothing
precision, recall, _ = precision_recall_curve(y, s)
print("recall    ", show.vector(recall, 1))
print("precision ", show.vector(precision, 1))
print("area under a straight line ", show.fixed(auc(recall, precision), 2))
print("average precision          ", show.fixed(average_precision_score(y, s), 2))
print("AUC of the ROC curve       ", show.fixed(roc_auc_score(y, s), 2))
