"""Each grade against all others: precision, recall, F1, and how many wines stand behind them."""

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

scores = precision_recall_fscore_support(y_true, y_pred, zero_division=0)
rows = []
for grade, (*rates, support) in zip(range(3, 9), zip(*scores)):
    rows.append(show.row(grade, (rates, 3), support))
print(show.table(["grade", "precision", "recall", "F1", "support"], rows))
