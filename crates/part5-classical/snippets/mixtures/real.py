"""Are there groups? Penguins, and two tables made without, by the gap and by resampling."""

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
    return rng.uniform(x.min(axis=0), x.max(axis=0), x.shape)


def agreement(x, k):
    draws = (np.sort(rng.choice(342, 274, replace=False)) for _ in range(2))  # 80 %
    a, b = (dict(zip(drawn, cluster(x[drawn], k).labels_)) for drawn in draws)
    return ari(*zip(*[(a[i], b[i]) for i in a.keys() & b.keys()]))


x = StandardScaler().fit_transform(data.penguins_matrix(["bill_length_mm", "bill_depth_mm"]))
rows = []
for i, name in enumerate(["penguins", "columns shuffled", "uniform"]):
    found, means = [], np.zeros(7)
    for rng in map(np.random.default_rng, range(1, 5)):
        own = [x, np.column_stack([v[rng.permutation(342)] for v in x.T]), uniform(x)][i]
        tables = (uniform(own) if j else own for j in range(6))  # itself, then five without groups
        logs = [[np.log(cluster(table, k).inertia_) for k in range(1, 5)] for table in tables]
        gaps, errors = np.mean(logs[1:], 0) - logs[0], np.std(logs[1:], 0) * np.sqrt(1.2)
        found.append(str(1 + np.argmax(np.append(gaps[:-1] >= (gaps - errors)[1:], True))))
        stays = [np.mean([agreement(own, k) for _ in range(4)]) for k in range(2, 5)]
        means += np.append(gaps, stays) / 4
    rows.append(show.row(name, " ".join(found), (means, 2)))
print(show.table(["table", "groups", "gap 1", "2", "3", "4", "ARI 2", "3", "4"], rows))
