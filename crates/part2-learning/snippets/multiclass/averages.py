"""One number from six classes, three ways: micro average, macro average, weighted average."""

import numpy as np
import show
from sklearn.metrics import precision_recall_fscore_support

# The held-out wines: a row for each true grade from 3 to 8, a column for each grade given.
WINES = np.array([
    [0, 0, 1, 0, 0, 0],
    [0, 0, 7, 8, 0, 0],
    [0, 0, 123, 55, 1, 1],
    [0, 0, 41, 95, 11, 0],
    [0, 0, 1, 32, 20, 0],
    [0, 0, 0, 2, 2, 0],
])
y_true, y_pred = (np.repeat(grades.ravel(), WINES.ravel()) for grades in np.indices((6, 6)))

rows = []
for name in ["micro", "macro", "weighted"]:
    scores = precision_recall_fscore_support(y_true, y_pred, average=name, zero_division=0)
    rows.append(show.row(name, (scores[:3], 3)))
print(show.table(["average", "precision", "recall", "F1"], rows))
