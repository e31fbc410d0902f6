"""The backward pass through any number of layers, each slope of a weight beside a measured one."""

import data
import numpy as np
import show
from scipy.special import log_softmax, softmax

digits, rng = data.digits(), np.random.default_rng(7)
x, y = digits.data[:32] / 16, digits.target[:32]
pairs = [(64, 32), (32, 16), (16, 10)]
layers = [(rng.standard_normal(n) * np.sqrt(2 / n[0]), np.zeros(n[1])) for n in pairs]


def forward():
    values, sums = [x], []
    for i, (weights, biases) in enumerate(layers):
        sums.append(values[i] @ weights + biases)
        values.append(np.maximum(sums[i], 0))
    return values, sums


def nudged(i, by):
    layers[i][0][10, 5] += by
    loss = -log_softmax(forward()[1][2], axis=1)[np.arange(32), y].mean()
    layers[i][0][10, 5] -= by
    return loss


values, sums = forward()
d_sums = (softmax(sums[2], axis=1) - np.eye(10)[y]) / 32
rows = []
for i in [2, 1, 0]:
    d_weights = values[i].T @ d_sums
    d_biases = d_sums.sum(axis=0)
    measured = (nudged(i, 1e-5) - nudged(i, -1e-5)) / 2e-5
    shapes = show.shape(d_weights), show.shape(d_biases)
    rows.append(show.row(i, *shapes, ([d_weights[10, 5], measured], 6)))
    if i > 0:
        d_sums = d_sums @ layers[i][0].T * (sums[i - 1] > 0)
print(show.table(["layer", "slopes of weights", "of biases", "one of them", "measured"], rows))
