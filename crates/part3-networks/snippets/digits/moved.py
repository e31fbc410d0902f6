"""The same 510 digits, moved by a pixel or half a pixel: how many are still read rightly."""

import data
import numpy as np
import show
from scipy.ndimage import shift
from sklearn.neighbors import KNeighborsClassifier

digits = data.digits()
x, y = digits.data / 16, digits.target
numbers = np.array(data.path("../networks/src/figures/reader.txt").read_text().split(), dtype=int)
w0, b0, w1, b1 = np.split(numbers / 1000, np.cumsum([64 * 128, 128, 128 * 10]))


def network(x):
    logits = np.maximum(x @ w0.reshape(64, 128) + b0, 0) @ w1.reshape(128, 10) + b1
    return logits.argmax(axis=1)


nearest = KNeighborsClassifier(1).fit(x[:1287], y[:1287])
ways = [("as written", 0, 0), ("half a pixel right", 0.5, 0), ("right", 1, 0)]
ways += [("left", -1, 0), ("down", 0, 1), ("up", 0, -1)]
rows = []
for name, right, down in ways:
    pictures = shift(x[1287:].reshape(-1, 8, 8), (0, down, right), order=1, mode="grid-constant")
    moved = pictures.reshape(-1, 64)
    answers = [network(moved), nearest.predict(moved)]
    rows.append(show.row(name, *(int((answer == y[1287:]).sum()) for answer in answers)))
print(show.table(["moved", "network, of 510", "nearest neighbor"], rows))
