"""An update that comes too early: slopes sent back through weights that have already moved."""

import data
import numpy as np
import show
from scipy.special import log_softmax, softmax

digits = data.digits()
x, y = digits.data[:1287] / 16, digits.target[:1287]
pairs = [(64, 32), (32, 16), (16, 10)]


def step(layers, x, y, early):
    values, sums = [x], []
    for i, (weights, biases) in enumerate(layers):
        sums.append(values[i] @ weights + biases)
        values.append(np.maximum(sums[i], 0))
    d_sums = (softmax(sums[2], axis=1) - np.eye(10)[y]) / len(y)
    for i in [2, 1, 0]:
        weights, biases = layers[i]
        unmoved = weights.copy()
        weights -= 0.1 * values[i].T @ d_sums
        biases -= 0.1 * d_sums.sum(axis=0)
        if i > 0:
            d_sums = d_sums @ (weights if early else unmoved).T * (sums[i - 1] > 0)
    return -log_softmax(sums[2], axis=1)[np.arange(len(y)), y].mean()


def train(start, early):
    """The mean losses of six epochs, as long as no batch has one above 100 nats."""
    rng, losses = np.random.default_rng(start), ""
    layers = [(rng.standard_normal(n) * np.sqrt(2 / n[0]), np.zeros(n[1])) for n in pairs]
    for _ in range(6):
        order, total = rng.permutation(1287), 0.0
        for rows in np.split(order, range(32, 1287, 32)):
            loss = step(layers, x[rows], y[rows], early)
            if not loss < 100:
                return losses + "  gone"
            total += loss * len(rows)
        losses += "  " + show.fixed(total / 1287, 2)
    return losses


for start in range(5):
    print(f"start {start}  in order  {train(start, False)}")
    print(f"         too early {train(start, True)}")
