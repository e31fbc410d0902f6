"""Wines graded from 3 to 8 by a straight line: six classes, and two that are never named."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import accuracy_score, confusion_matrix

wines = data.wine_quality()
order = np.random.default_rng(7).permutation(len(wines.target))
held_out, train = order[:400], order[400:]
model = LinearRegression().fit(wines.data[train], wines.target[train])

y_pred = np.rint(model.predict(wines.data[held_out])).clip(3, 8).astype(int)
y_true = wines.target[held_out].astype(int)
matrix = confusion_matrix(y_true, y_pred, labels=range(3, 9))
rows = [show.row(f"is {grade}", *counts) for grade, counts in zip(range(3, 9), matrix)]
header = ["", "called 3", "called 4", "called 5", "called 6", "called 7", "called 8"]
print(show.table(header, rows))
print("accuracy ", show.fixed(accuracy_score(y_true, y_pred), 3))
