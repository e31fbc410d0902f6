"""Error analysis: seventeen mistakes, whose they are, what was read, and how sure that was."""

import data
import numpy as np
import show
from scipy.special import softmax

digits, writers = data.digits(), data.digit_writers()[1287:]
x, y = digits.data[1287:] / 16, digits.target[1287:]
file = data.path("../networks/src/figures/reader.txt")
numbers = np.array(file.read_text().split(), dtype=int) / 1000
w0, b0, w1, b1 = np.split(numbers, np.cumsum([64 * 128, 128, 128 * 10]))
shares = softmax(np.maximum(x @ w0.reshape(64, 128) + b0, 0) @ w1.reshape(128, 10) + b1, axis=1)

order = np.argsort(-shares, axis=1)
answer, sure = order[:, 0], shares.max(axis=1)
wrong = answer != y
rows = []
for writer in range(10, 14):
    hers = writers == writer
    listed = " ".join(f"{y[i]}→{answer[i]}" for i in np.flatnonzero(hers & wrong))
    rows.append(show.row(f"no. {writer}", hers.sum(), (hers & wrong).sum(), listed))
print(show.table(["writer", "pictures", "wrong", "written → read"], rows))
print("right answers, mean probability ", show.fixed(sure[~wrong].mean(), 2))
print("wrong answers, mean probability ", show.fixed(sure[wrong].mean(), 2))
print("wrong among the 51 least sure   ", wrong[np.argsort(sure)[:51]].sum())
print("second guess right              ", (order[:, 1] == y)[wrong].sum())
