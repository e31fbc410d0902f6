"""The confusion matrix with the book's library and with linfa: two rates have changed places."""

import numpy as np
import show
from sklearn.metrics import (
    accuracy_score,
    confusion_matrix,
    matthews_corrcoef,
    precision_score,
    recall_score,
)

# The held-out tumors: 43 found, 14 false alarms, 31 misses, 102 let go.
counts = [43, 14, 31, 102]
y_true, y_pred = np.repeat([1, 0, 1, 0], counts), np.repeat([1, 1, 0, 0], counts)

print("confusion matrix (row: truth, column: called)")
print(show.matrix(confusion_matrix(y_true, y_pred), 0))
print("type I errors  ", ((y_true == 0) & (y_pred == 1)).sum())
print("type II errors ", ((y_true == 1) & (y_pred == 0)).sum())

rates = {
    "accuracy": accuracy_score,
    "precision": precision_score,
    "recall": recall_score,
    "Matthews": matthews_corrcoef,
}
# linfa is a Rust library: here its column is scikit-learn's with truth and prediction exchanged.
rows = []
for name, rate in rates.items():
    rows.append([name, show.fixed(rate(y_true, y_pred), 4), show.fixed(rate(y_pred, y_true), 4)])
print(show.table(["rate", "ours", "linfa 0.8.1"], rows))
