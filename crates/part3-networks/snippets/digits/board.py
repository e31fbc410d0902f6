"""Leave one writer out: a memory, and what centering, dropout, noise and soft targets are worth."""

import data
import numpy as np
import show
from sklearn.model_selection import LeaveOneGroupOut, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

digits, writers = data.digits(), data.digit_writers()
nearest = KNeighborsClassifier(1)
scores = cross_val_score(nearest, digits.data, digits.target, groups=writers, cv=LeaveOneGroupOut())
rows = [show.row("nearest neighbor", show.fixed(100 * scores.mean(), 2), "", "")]

names = [
    "no hidden layer",
    "128 hidden units",
    "  centered",
    "  centered, dropout 0.5",
    "  centered, noise 0.15",
    "  centered, soft targets 0.2",
    "  centered, noise, soft targets",
    "64 hidden units, all of it",
]
file = data.path("../../crates/part3-networks/src/digits/tried.txt")
tried = np.loadtxt(file, delimiter=",")
right = tried[tried[:, 0] == 14, 6:]  # five seeds
for name, seeds in zip(names, right):
    rows.append(show.row(name, ([seeds.mean(), seeds.min(), seeds.max()], 2)))
print(show.table(["right of 100", "mean", "worst seed", "best seed"], rows))
