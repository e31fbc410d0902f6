"""Malignant or benign, from two figures of a tumor: the four ways an answer can turn out."""

import data
import numpy as np
from sklearn.linear_model import LogisticRegression

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x = tumors.data[:, columns]
y = 1 - tumors.target  # positive (1) is malignant: what we look for

order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
y_pred = LogisticRegression().fit(z[train], y[train]).predict(z[held_out])

truth, called = y[held_out] == 1, y_pred == 1
print(f"true positives   malignant, called malignant  {(truth & called).sum():>3}")
print(f"false positives  benign, called malignant     {(~truth & called).sum():>3}")
print(f"false negatives  malignant, called benign     {(truth & ~called).sum():>3}")
print(f"true negatives   benign, called benign        {(~truth & ~called).sum():>3}")
