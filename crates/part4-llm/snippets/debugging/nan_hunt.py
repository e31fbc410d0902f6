"""Hunting a NaN: the log, the run again with a check at each step, then halves of one batch."""

import data
import numpy as np
import show
from scipy.special import log_softmax

x, y = data.digits().data / 16, data.digits().target
x[1234, 20] = np.nan  # one blank cell of the file


def loss(weights, rows):
    return -log_softmax(x[rows] @ weights, axis=1)[np.arange(len(rows)), y[rows]].mean()


def hunt(rows, weights):
    while len(rows) > 1:
        first, second = np.array_split(rows, 2)
        half = loss(weights, first)
        print(f"  {len(first):>2} of {len(rows):>2} rows: {show.fixed(half, 2)}")
        rows = second if np.isfinite(half) else first
    print(f"  row {rows[0]}, pixel {np.flatnonzero(~np.isfinite(x[rows[0]]))[0]}")


for careful in [False, True]:
    weights = np.zeros((64, 10))
    batches = np.split(np.random.default_rng(4).permutation(1797), range(64, 1797, 64))
    for step, rows in enumerate(batches):
        if not careful and step % 5 == 0:
            print(f"step {step:>2}: loss {show.fixed(loss(weights, rows), 2)}")
        if careful and not np.isfinite(loss(weights, rows)):
            print(f"\nagain: step {step} is the first")
            hunt(rows, weights)
            break
        slopes = np.exp(log_softmax(x[rows] @ weights, axis=1)) - np.eye(10)[y[rows]]
        weights -= 0.5 / 64 * x[rows].T @ slopes
