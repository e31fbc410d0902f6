"""Four unequal counts put to two libraries: in one of them two rates have changed places."""

import numpy as np
import show
from sklearn.metrics import accuracy_score, confusion_matrix, precision_score, recall_score

# The held-out tumors: 43 found, 14 false alarms, 31 misses, 102 let go.
y_true, y_pred = (np.repeat(classes, [43, 14, 31, 102]) for classes in [[1, 0, 1, 0], [1, 1, 0, 0]])
print("confusion matrix (row: truth, column: called)")
print(show.matrix(confusion_matrix(y_true, y_pred), 0))

rows = []
rates = {"accuracy": accuracy_score, "precision": precision_score, "recall": recall_score}
for name, rate in rates.items():
    # scikit-learn has it right: its two arguments are exchanged here to do what linfa does.
    rows.append(show.row(name, ([rate(y_true, y_pred), rate(y_pred, y_true)], 4)))
print(show.table(["rate", "ours", "exchanged"], rows))
