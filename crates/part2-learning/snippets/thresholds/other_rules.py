"""Five rules for one cut: each is the best by its own standard, and they stop at four places."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression

tumors = data.breast_cancer()
columns = [tumors.feature_names.index(name) for name in ["mean texture", "mean smoothness"]]
x, y = tumors.data[:, columns], 1 - tumors.target
order = np.random.default_rng(7).permutation(569)
held_out, train = order[:190], order[190:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
model = LogisticRegression(tol=1e-10).fit(z[train], y[train])
y, s = y[held_out], model.predict_proba(z[held_out])[:, 1]

down = np.argsort(-s)  # from the highest threshold to the lowest
threshold, tp, fp = s[down], np.cumsum(y[down]), np.cumsum(1 - y[down])
tpr, fpr, precision, cost = tp / 74, fp / 116, tp / (tp + fp), fp + 5 * (74 - tp)
rules = {
    "largest F1": 2 * tp / (tp + fp + 74),
    "largest TPR - FPR": tpr - fpr,
    "precision 0.9 or more": np.where(precision >= 0.9, tpr, 0),
    "fifty alarms or fewer": np.where(tp + fp <= 50, tpr, 0),
    "lowest cost": -cost,
}
rows = []
for name, worth in rules.items():
    i = worth.argmax()
    rows.append(show.row(name, (threshold[i], 2), tp[i], fp[i], (cost[i], 0)))
print(show.table(["rule", "threshold", "found", "false alarms", "cost"], rows))
