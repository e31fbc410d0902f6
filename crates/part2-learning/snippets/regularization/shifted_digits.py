"""Data augmentation: 100 digits, and copies of the same 100 moved in four directions."""

import data
import numpy as np
import show
from scipy.ndimage import shift
from sklearn.neighbors import KNeighborsClassifier

digits = data.digits()
order = np.random.default_rng(7).permutation(1797)
images, y = digits.images[order], digits.target[order]
train, labels, truth = images[:100], y[:100], y[1000:]


def moved(images, down, right):
    return shift(images, (0, down, right), order=0)


tests = images[1000:], moved(images[1000:], 0, 1)
whole = [moved(train, *by) for by in [(0, 1), (0, -1), (1, 0), (-1, 0)]]
half = [(shifted + train) / 2 for shifted in whole]  # the mean of an image and its shifted copy
rows = []
for name, copies in [("none", []), ("half a pixel", half), ("one pixel", whole)]:
    x = np.concatenate([train] + copies).reshape(-1, 64)
    model = KNeighborsClassifier(1).fit(x, np.tile(labels, 1 + len(copies)))
    wrong = [100 * (model.predict(test.reshape(-1, 64)) != truth).mean() for test in tests]
    rows.append(show.row(name, (wrong, 1)))
print(show.table(["copies moved by", "wrong in %, centered", "moved a pixel"], rows))
