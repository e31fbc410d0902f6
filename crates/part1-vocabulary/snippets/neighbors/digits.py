"""Handwritten digits read by their nearest neighbors, beside the baseline; and those misread."""

import data
import numpy as np
import show
from sklearn.dummy import DummyClassifier
from sklearn.neighbors import KNeighborsClassifier

digits = data.digits()
order = np.random.default_rng(7).permutation(len(digits.data))
held_out, train = order[:500], order[500:]
x, y = digits.data[train], digits.target[train]
x_new, truth = digits.data[held_out], digits.target[held_out]

baseline = DummyClassifier().fit(x, y)
share = baseline.score(x_new, truth)
print(f"always a {baseline.predict(x_new)[0]}       accuracy {show.fixed(share, 3)}")
for k in [1, 3]:
    model = KNeighborsClassifier(n_neighbors=k, algorithm="brute").fit(x, y)
    read = model.predict(x_new)
    share = (read == truth).mean()
    print(f"{k} nearest neighbor{' ' if k == 1 else 's'}  accuracy {show.fixed(share, 3)}")
    misread = [f"{a}→{b}" for a, b in zip(truth, read) if a != b]
    print("  misread:", " ".join(misread))
