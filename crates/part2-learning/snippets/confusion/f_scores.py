"""One number from precision and recall: the plain mean forgives, the harmonic mean does not."""

import numpy as np
import show
from sklearn.metrics import fbeta_score, precision_score, recall_score

# TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
detectors = [
    ("the model", [43, 14, 31, 102]),
    ("always malignant", [74, 116, 0, 0]),
    ("only the surest one", [1, 0, 73, 116]),
    ("always benign", [0, 0, 74, 116]),
]
rows = []
for name, counts in detectors:
    y, called = np.repeat([1, 0, 1, 0], counts), np.repeat([1, 1, 0, 0], counts)
    precision = precision_score(y, called, zero_division=0)
    recall = recall_score(y, called)
    numbers = [precision, recall, (precision + recall) / 2]
    numbers += [fbeta_score(y, called, beta=beta, zero_division=0) for beta in [1, 0.5, 2]]
    rows.append([name, *(show.fixed(number, 3) for number in numbers)])
print(show.table(["detector", "precision", "recall", "plain mean", "F1", "F0.5", "F2"], rows))
print("F-beta with beta 0.5 leans toward precision, with beta 2 toward recall")
