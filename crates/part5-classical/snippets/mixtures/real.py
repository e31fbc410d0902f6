"""Are there groups? Penguins, and two tables without any, asked by the gap and by resampling."""

import data
import numpy as np
import show
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score as ari
from sklearn.preprocessing import StandardScaler


def cluster(x, k):
    starts = (x[rng.choice(len(x), k, replace=False)] for _ in range(3))
    fits = (KMeans(k, init=start, n_init=1, tol=0).fit(x) for start in starts)
    return min(fits, key=lambda model: model.inertia_)


def uniform(x):
    shares = rng.random(x.shape)
    return x.min(axis=0) * (1 - shares) + x.max(axis=0) * shares


def agreement(x, k):
    draws = (np.sort(rng.choice(342, 274, replace=False)) for _ in range(2))  # 80 %
    a, b = (dict(zip(drawn, cluster(x[drawn], k).labels_)) for drawn in draws)
    return ari(*zip(*[(a[i], b[i]) for i in a.keys() & b.keys()]))


x = StandardScaler().fit_transform(data.penguins_matrix(["bill_length_mm", "bill_depth_mm"]))
rng, rows = np.random.default_rng(1), []
mixed = np.column_stack([column[rng.permutation(342)] for column in x.T])
for name, x in [("penguins", x), ("columns shuffled", mixed), ("uniform", uniform(x))]:
    tables = (uniform(x) if i else x for i in range(11))  # itself, then ten without groups
    logs = [[np.log(cluster(table, k).inertia_) for k in range(1, 5)] for table in tables]
    gaps = np.mean(logs[1:], axis=0) - logs[0]
    errors = np.std(logs[1:], axis=0) * np.sqrt(1.1)
    groups = 1 + np.argmax(np.append(gaps[:-1] >= (gaps - errors)[1:], True))
    stays = [np.mean([agreement(x, k) for _ in range(10)]) for k in range(2, 5)]
    rows.append(show.row(name, groups, (gaps, 2), (stays, 2)))
print(show.table(["table", "groups", "gap 1", "2", "3", "4", "ARI 2", "3", "4"], rows))
