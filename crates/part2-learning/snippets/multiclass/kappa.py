"""Cohen's kappa: how far two judges agree beyond what their habits alone would give."""

import numpy as np
import show
from sklearn.metrics import accuracy_score, cohen_kappa_score

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
for name, judge in [("the model", y_pred), ("always grade 5", np.full(400, 2))]:
    agreed = accuracy_score(y_true, judge)
    by_chance = np.bincount(y_true, minlength=6) @ np.bincount(judge, minlength=6) / 400**2
    kappas = [cohen_kappa_score(y_true, judge, weights=w) for w in [None, "linear", "quadratic"]]
    rows.append(show.row(name, ([agreed, by_chance, *kappas], 3)))
header = ["judge", "agreed", "by chance", "Cohen's kappa", "linear", "quadratic"]
print(show.table(header, rows))
