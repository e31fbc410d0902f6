"""Folds of sorted data test classes never learned; a stratified split keeps the shares."""

import data
import numpy as np
import show
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.neighbors import KNeighborsClassifier

wine = data.wine()
x, y = wine.data, wine.target
for name, splitter in [("in the file's order", KFold(3)), ("stratified", StratifiedKFold(3))]:
    print(name)
    for train, test in splitter.split(x, y):
        counts = np.bincount(y[test], minlength=3).tolist()
        score = KNeighborsClassifier(1).fit(x[train], y[train]).score(x[test], y[test])
        print(f"  tested on {counts} wines of the three growers: {show.percent(score, 1)}")
