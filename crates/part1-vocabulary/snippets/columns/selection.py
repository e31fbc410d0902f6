"""Two ways to drop columns: by a variance threshold, and by correlation with the target."""

import data
import numpy as np
import show
from sklearn.feature_selection import VarianceThreshold, r_regression

digits = data.digits()
pictures = digits.data[:1000]  # the training set; the others are held out
for threshold in [0, 1, 10]:
    kept = VarianceThreshold(threshold).fit(pictures).get_support()
    print(f"variance threshold {threshold:>2}: {kept.sum()} of 64 pixels kept")

diabetes = data.diabetes()
train = np.random.default_rng(7).permutation(len(diabetes.target))[111:]  # a quarter is held out
x, y = diabetes.data[train], diabetes.target[train]
with_target = r_regression(x, y)
between = np.abs(np.corrcoef(x.T))
order = np.argsort(-np.abs(with_target), kind="stable")
rows = []
for place, j in enumerate(order[:6]):
    closest = between[j, order[:place]].max(initial=0)  # with a column further up
    rows.append(show.row(diabetes.feature_names[j], ([with_target[j], closest], 2)))
print(f"\n{len(x)} patients to learn from")
print(show.table(["feature", "with the target", "with one above"], rows))
