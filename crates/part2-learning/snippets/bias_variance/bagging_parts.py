"""What bagging takes away is variance: averaged memories of 20 training sets, taken apart."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
rng = np.random.default_rng(7)
pool, test = np.split(rng.permutation(442), [300])
x = StandardScaler().fit(patients.data[pool]).transform(patients.data)
y, truth = patients.target, patients.target[test]

answers = np.zeros((20, 50, 142))  # (n_refits, n_memories, n_samples)
for of_refit in answers:
    rng.shuffle(pool)  # its first 150 are this refit's training set
    for answer in of_refit:
        rows = pool[rng.integers(150, size=150)]
        answer[:] = KNeighborsRegressor(1).fit(x[rows], y[rows]).predict(x[test])
rows = []
for n in [1, 2, 5, 20, 50]:
    averages = answers[:, :n].mean(axis=1)
    error = ((averages - truth) ** 2).mean()
    variance = averages.var(axis=0).mean()
    rows.append(show.row(n, ([error, variance, error - variance], 0)))
print(show.table(["memories", "error", "variance", "bias² and noise"], rows))
