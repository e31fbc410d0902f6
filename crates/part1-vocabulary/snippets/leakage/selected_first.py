"""Labels by coin, columns of noise: selecting before the split makes a model seem to know."""

import numpy as np
import show
from sklearn.feature_selection import r_regression
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(7)
x = rng.standard_normal((200, 5000))  # nothing in it has to do with y
y = np.where(rng.random(200) < 0.5, -1.0, 1.0)
train, test = slice(100), slice(100, None)


def strongest(x, y):
    return np.argsort(-np.abs(r_regression(x, y)), kind="stable")[:20]


wrong = strongest(x, y)  # leakage: sees the held-out labels
right = strongest(x[train], y[train])
rows = []
for name, columns in [("first select, then split", wrong), ("first split", right)]:
    model = LinearRegression().fit(x[train][:, columns], y[train])
    scores = model.predict(x[:, columns])
    accuracies = [(scores[part] * y[part] > 0).mean() for part in (train, test)]
    rows.append([name] + [show.fixed(accuracy, 2) for accuracy in accuracies])
print(f"{show.integer(x.shape[1])} columns of noise, 20 selected")
print(show.table(["order", "accuracy on 100 seen", "on 100 held out"], rows))
share = (y[test] > 0).mean()
print("baseline: always the same answer  ", show.fixed(max(share, 1 - share), 2))
