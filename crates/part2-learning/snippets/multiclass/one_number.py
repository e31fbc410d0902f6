"""Four detectors and five summaries: which of them gives the lazy ones nothing?"""

import numpy as np
import show
from sklearn.metrics import accuracy_score, balanced_accuracy_score, fbeta_score, matthews_corrcoef

# TP, FP, FN, TN on the same 190 tumors, 74 of them malignant.
detectors = {
    "the model": [43, 14, 31, 102],
    "always malignant": [74, 116, 0, 0],
    "always benign": [0, 0, 74, 116],
    "a fair coin": [37, 58, 37, 58],
}
for positive, looked_for in [(1, "malignant"), (0, "benign")]:
    rows = []
    for name, counts in detectors.items():
        y, called = np.repeat([1, 0, 1, 0], counts), np.repeat([1, 1, 0, 0], counts)
        f1, f2 = (
            fbeta_score(y, called, beta=beta, pos_label=positive, zero_division=0)
            for beta in [1, 2]
        )
        balanced, matthews = balanced_accuracy_score(y, called), matthews_corrcoef(y, called)
        rows.append(show.row(name, ([accuracy_score(y, called), f1, f2, balanced, matthews], 3)))
    print("positive is", looked_for)
    header = ["detector", "accuracy", "F1", "F2", "balanced accuracy", "Matthews correlation"]
    print(show.table(header, rows))
