"""Four detectors and four summaries: which of them gives the lazy ones nothing?"""

import numpy as np
import show
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, matthews_corrcoef

# TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
detectors = [
    ("the model", [43, 14, 31, 102]),
    ("always malignant", [74, 116, 0, 0]),
    ("always benign", [0, 0, 74, 116]),
    ("a fair coin", [37, 58, 37, 58]),
]
for looked_for in ["malignant", "benign"]:
    rows = []
    for name, counts in detectors:
        y, called = np.repeat([1, 0, 1, 0], counts), np.repeat([1, 1, 0, 0], counts)
        if looked_for == "benign":
            y, called = 1 - y, 1 - called
        f1 = f1_score(y, called, zero_division=0)
        balanced, matthews = balanced_accuracy_score(y, called), matthews_corrcoef(y, called)
        summaries = [accuracy_score(y, called), f1, balanced, matthews]
        rows.append([name, *(show.fixed(number, 3) for number in summaries)])
    print("positive is", looked_for)
    header = ["detector", "accuracy", "F1", "balanced accuracy", "Matthews correlation"]
    print(show.table(header, rows))
