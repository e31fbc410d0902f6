"""NDCG of 400 wines in five orders: how much of a high number is chance."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import ndcg_score

wines = data.wine_quality()
order = np.random.default_rng(7).permutation(len(wines.target))
test, train = order[:400], order[400:]
x, y = wines.data[test], wines.target[test]
relevance = y - 3  # the worst wine of all has 0, the best has 5

model = LinearRegression().fit(wines.data[train], wines.target[train])
orders = [
    ("best possible", [y]),
    ("linear model", [model.predict(x)]),
    ("by alcohol", [x[:, 10]]),
    ("worst possible", [-y]),
    ("by chance, mean of 200", np.random.default_rng(7).random((200, 400))),
]
rows = []
for name, scores in orders:
    of_each = np.tile(relevance, (len(scores), 1))
    values = [ndcg_score(of_each, scores, k=k) for k in (None, 10)]
    rows.append(show.row(name, (values, 4)))
print(show.table(["400 wines, ordered", "NDCG", "NDCG of the first 10"], rows))
