"""More than 50,000 dollars a year? Trees by the number of people in a leaf."""

import data
import show
from sklearn.metrics import log_loss
from sklearn.tree import DecisionTreeClassifier

x, y = data.adult().one_hot()[0], data.adult().target
rows = []
for least in [50, 100, 200, 400, 5000]:
    tree = DecisionTreeClassifier(min_samples_leaf=least, random_state=0).fit(x[:6000], y[:6000])
    share = tree.predict_proba(x[6000:])[:, 1]
    n = tree.tree_.n_node_samples[tree.apply(x[6000:])]
    smoothed = (share * n + 1) / (n + 2)
    rows.append(show.row(least, ([log_loss(y[6000:], p) for p in (share, smoothed)], 3)))
print(show.table(["people in a leaf, at least", "k / n", "smoothed"], rows))
