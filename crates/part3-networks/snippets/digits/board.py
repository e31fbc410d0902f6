"""Leave one writer out: a memory, and what centering, dropout, noise and doubt are worth."""

import data
import numpy as np
import show
from sklearn.model_selection import LeaveOneGroupOut, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

digits, writers = data.digits(), data.digit_writers()
nearest = KNeighborsClassifier(1)
scores = cross_val_score(nearest, digits.data, digits.target, groups=writers, cv=LeaveOneGroupOut())
rows = [show.row("nearest neighbor", "", show.fixed(100 * scores.mean(), 2), "", "")]

names = [
    "no hidden layer",
    "128 hidden units",
    "  centered",
    "  centered, dropout 0.5",
    "  centered, noise 0.15",
    "  centered, label smoothing 0.2",
    "  centered, noise, smoothing",
    "64 hidden units, all three",
]
file = data.path("../../crates/part3-networks/src/digits/tried.txt")
tried = np.loadtxt(file, delimiter=",")
for name, trial in zip(names, tried[tried[:, 0] == 14]):
    width, right = int(trial[1]), trial[6:]  # five seeds
    count = 65 * width + (width + 1) * 10 if width else 65 * 10
    rows.append(show.row(name, count, ([right.mean(), right.min(), right.max()], 2)))
print(show.table(["right of 100", "parameters", "mean", "worst seed", "best seed"], rows))
