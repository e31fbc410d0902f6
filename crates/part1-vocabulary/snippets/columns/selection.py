"""Two ways to drop columns: pixels that never change, and health figures that follow the target."""

import data
import numpy as np
import show
from sklearn.feature_selection import VarianceThreshold, r_regression

digits = data.digits()
pictures = digits.data[:1000]  # the training set; the others are held out
for threshold in [0, 1, 10]:
    kept = VarianceThreshold(threshold).fit(pictures).get_support()
    print(f"variance threshold {threshold:>2}: {kept.sum()} of 64 pixels kept")
kept = VarianceThreshold().fit(pictures).get_support()
print("always paper:", ", ".join(np.array(digits.feature_names)[~kept]) + "\n")

diabetes = data.diabetes()
train = np.random.default_rng(7).permutation(len(diabetes.target))[111:]  # a quarter is held out
x, y = diabetes.data[train], diabetes.target[train]
with_target = r_regression(x, y)
between = np.abs(np.corrcoef(x.T))
order = np.argsort(-np.abs(with_target), kind="stable")
rows = []
for place, j in enumerate(order[:6]):
    # How closely it follows a column that stands above it.
    closest = between[j, order[:place]].max(initial=0)
    rows.append([diabetes.feature_names[j], show.fixed(with_target[j], 2), show.fixed(closest, 2)])
print(len(x), "patients to learn from")
print(show.table(["feature", "with the target", "with one above"], rows))
