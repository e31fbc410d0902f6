"""Searching 1,697 pictures of digits by example: mean average precision over 100 queries."""

import data
import numpy as np
import show
from sklearn.metrics import euclidean_distances

digits = data.digits()
pictures, queries = digits.data[:1697], digits.data[1697:]
distances = euclidean_distances(queries, pictures, squared=True)
order = np.argsort(distances, axis=1, kind="stable")  # nearest first
relevant = digits.target[:1697][order] == digits.target[1697:, None]

places = np.arange(1, 1698)
found = relevant.cumsum(axis=1)
precision, recall = found / places, found / found[:, -1:]
rows = [
    show.row(k, ([precision[:, k - 1].mean(), recall[:, k - 1].mean()], 4)) for k in [1, 10, 200]
]
print(show.table(["k", "precision at k", "recall at k"], rows) + "\n")
average_precision = (precision * relevant).sum(axis=1) / found[:, -1]
print("mean reciprocal rank   ", show.fixed((1 / (1 + relevant.argmax(axis=1))).mean(), 4))
print("mean average precision ", show.fixed(average_precision.mean(), 4))
