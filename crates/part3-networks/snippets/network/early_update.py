"""An update that comes too early: slopes sent back through weights that have already moved."""

import data
import numpy as np
import show
from scipy.special import log_softmax, softmax

x, y = data.digits().data[:1287] / 16, data.digits().target[:1287]
np.seterr(all="ignore")  # the overflow is what we came for
PAIRS = [(64, 32), (32, 16), (16, 10)]


def step(layers, x, y, early):
    values, sums = [x], []
    for weights, biases in layers:
        sums.append(values[-1] @ weights + biases)
        values.append(np.maximum(sums[-1], 0))
    d_sums = (softmax(sums[2], axis=1) - np.eye(10)[y]) / len(y)
    for i in [2, 1, 0]:
        (weights, biases), unmoved = layers[i], layers[i][0].copy()
        weights -= 0.1 * values[i].T @ d_sums
        biases -= 0.1 * d_sums.sum(axis=0)
        d_sums = d_sums @ (weights if early else unmoved).T * (values[i] > 0)
    return -log_softmax(sums[2], axis=1)[np.arange(len(y)), y].mean()


def train(start, early):  # six epochs, as long as no batch has a loss above 100 nats
    rng, losses = np.random.default_rng(start), ""
    layers = [(rng.standard_normal(n) * np.sqrt(2 / n[0]), np.zeros(n[1])) for n in PAIRS]
    for _ in range(6):
        batches = np.split(rng.permutation(1287), range(32, 1287, 32))
        of_each = np.array([step(layers, x[rows], y[rows], early) for rows in batches])
        if not (of_each < 100).all():
            return losses + "  gone"
        losses += "  " + show.fixed(of_each @ [len(rows) for rows in batches] / 1287, 2)
    return losses


for seed in range(5):
    print(f"start {seed}  in order  {train(seed, False)}\n         too early {train(seed, True)}")
