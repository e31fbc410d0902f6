"""Six rates from four counts: each divides by another sum of them."""

import numpy as np
import show
from sklearn.metrics import accuracy_score, precision_score, recall_score

# The held-out tumors: malignant is positive.
tp, fp, fn, tn = 43, 14, 31, 102
y = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn])
called = np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
specificity = recall_score(y, called, pos_label=0)
predictive = precision_score(y, called, pos_label=0)
rates = [
    ("accuracy", "right, of all", tp + tn, len(y), accuracy_score(y, called)),
    ("precision", "malignant, of those called so", tp, tp + fp, precision_score(y, called)),
    ("recall", "called so, of the malignant", tp, tp + fn, recall_score(y, called)),
    ("specificity", "let go, of the benign", tn, tn + fp, specificity),
    ("false positive rate", "called malignant, of the benign", fp, fp + tn, 1 - specificity),
    ("negative predictive value", "benign, of those let go", tn, tn + fn, predictive),
]
rows = []
for name, words, part, whole, value in rates:
    rows.append(show.row(name, words, f"{part} / {whole}", (value, 3)))
print(show.table(["rate", "in words", "counts", "value"], rows))
