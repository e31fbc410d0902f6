"""Top-k accuracy by hand: digits by the nearest mean picture, right among the first few."""

import data
import numpy as np
import show
from sklearn.metrics import pairwise_distances, top_k_accuracy_score

digits = data.digits()
order = np.random.default_rng(7).permutation(len(digits.target))
held_out, train = order[:600], order[600:]
one_hot = np.eye(10)[digits.target[train]]
means = one_hot.T @ digits.data[train] / one_hot.sum(axis=0)[:, None]

x, y = digits.data[held_out], digits.target[held_out]
scores = -pairwise_distances(x, means)  # the nearer, the higher
for k in [1, 2, 3, 5]:
    share = top_k_accuracy_score(y, scores, k=k, labels=range(10))
    print(f"top-k accuracy, k {k}   {show.fixed(share, 4)}")
