"""Where it is not sure, a person reads: pictures handed over, and mistakes that stay."""

import data
import numpy as np
import show
from scipy.special import softmax

digits = data.digits()
x, y = digits.data[1287:] / 16, digits.target[1287:]
numbers = np.array(data.path("../networks/src/figures/reader.txt").read_text().split(), dtype=int)
w0, b0, w1, b1 = np.split(numbers / 1000, np.cumsum([64 * 128, 128, 128 * 10]))
shares = softmax(np.maximum(x @ w0.reshape(64, 128) + b0, 0) @ w1.reshape(128, 10) + b1, axis=1)


def outcome(shares, y, threshold):
    # yours: two counts
    below = shares.max(axis=1) < threshold
    return below.sum(), (~below & (shares.argmax(axis=1) != y)).sum()
    # end


rows = []
for threshold in [0.0, 0.3, 0.4, 0.5, 0.6]:
    rows.append(show.row(show.fixed(threshold, 1), *outcome(shares, y, threshold)))
print(show.table(["threshold", "handed over", "mistakes that stay"], rows))
