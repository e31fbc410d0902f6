"""Boosting with log loss by hand: stumps fitted to y − p, the slope of the loss downhill."""

import data
import numpy as np
import show
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import log_loss

x, male = data.penguins_by_sex(data.PENGUIN_FEATURES)
y = (male > 0).astype(int)
model = GradientBoostingClassifier(n_estimators=10, learning_rate=0.5, max_depth=1).fit(x, y)
rows = []
for n_stumps, p in enumerate(model.staged_predict_proba(x), 1):
    tree = model.estimators_[n_stumps - 1, 0].tree_
    feature, threshold = tree.feature[0], tree.threshold[0]
    # The tree keeps the middle between two birds; the upper one is the first that says yes.
    threshold = x[x[:, feature] > threshold, feature].min()
    no, yes = tree.value[1:, 0, 0]
    question = f"{data.PENGUIN_FEATURES[feature]} ≥ {show.fixed(threshold, 1)}"
    rows.append(show.row(n_stumps, question, (np.array([yes, no]), 2), (log_loss(y, p), 4)))
print(show.table(["stump", "question", "yes", "no", "log loss"], rows))
