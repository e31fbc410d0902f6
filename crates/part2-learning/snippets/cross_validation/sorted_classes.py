"""Folds of sorted data test classes never learned; a stratified split keeps the shares."""

import data
import numpy as np
import show
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.neighbors import KNeighborsClassifier

wine = data.wine()
x, y = wine.data, wine.target
rows = []
for cut, splitter in [("file's order", KFold(3)), ("stratified", StratifiedKFold(3))]:
    for train, test in splitter.split(x, y):
        counts = np.bincount(y[test], minlength=3)
        share = KNeighborsClassifier(1).fit(x[train], y[train]).score(x[test], y[test])
        rows.append(show.row(cut, *counts, show.percent(share, 1)))
print(show.table(["cut", "grower 0", "grower 1", "grower 2", "right"], rows))
