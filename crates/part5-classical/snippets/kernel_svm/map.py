"""C by gamma: the percentage right on birds that were left out, over four fivefold splits."""

import data
import numpy as np
import show
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

x, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
y = species == 1
splits = []
for seed in range(1, 5):
    order = np.random.default_rng(seed).permutation(342)
    for fold in range(5):
        out = np.arange(342) % 5 == fold
        splits.append((order[~out], order[out]))
rows = []
for c in [0.1, 1, 10, 100]:
    percent = []
    for gamma in [0.01, 0.1, 1, 10, 100]:
        machine = make_pipeline(StandardScaler(), SVC(C=c, gamma=gamma, tol=1e-5))
        right = [machine.fit(x[kept], y[kept]).predict(x[out]) == y[out] for kept, out in splits]
        percent.append(100 * np.concatenate(right).mean())
    rows.append(show.row((c, 1), (percent, 1)))
print(show.table(["C", "gamma 0.01", "0.1", "1", "10", "100"], rows))
