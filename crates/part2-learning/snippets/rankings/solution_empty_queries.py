"""Searches to which no picture is an answer: counted as 0, or left out of the mean."""

import data
import numpy as np
import show
from sklearn.metrics import euclidean_distances

digits = data.digits()
there, wanted = digits.target[:1697], digits.target[1697:]
distances = euclidean_distances(digits.data[1697:], digits.data[:1697], squared=True)
order = np.argsort(distances, axis=1, kind="stable")
# The eights are among the pictures, but they were not marked as answers.
relevant = (there[order] == wanted[:, None]) & (there[order] != 8)
precision = relevant.cumsum(axis=1) / np.arange(1, 1698)
answered = relevant.any(axis=1)
reciprocal = np.where(answered, 1 / (1 + relevant.argmax(axis=1)), 0)
average = (precision * relevant).sum(axis=1) / np.maximum(relevant.sum(axis=1), 1)
for name, kept in [("0 for each", answered | True), ("left out", answered)]:
    mrr, map_ = show.fixed(reciprocal[kept].mean(), 4), show.fixed(average[kept].mean(), 4)
    print(f"{name:<10}  {kept.sum():>3} queries   MRR {mrr}   MAP {map_}")
