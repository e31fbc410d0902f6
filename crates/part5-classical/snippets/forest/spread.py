"""Feature subsampling in a random forest: its error is that of a tree, less the trees' spread."""

import data
import numpy as np
import show


def answers(x, y, asked, draw, n_tried):  # a tree by hand: shares of class 1 for the asked
    (rng, order), n, ones = draw, len(y), y.sum()
    best_gain, best, i, tried = -1.0, None, 0, 0
    while 0 < ones < n and tried < n_tried and i < len(order):
        j = rng.integers(i, len(order)) if n_tried < len(order) else i
        order[i], order[j] = order[j], order[i]
        column, i = x[:, order[i]], i + 1
        rows = np.argsort(column, kind="stable")
        values, left = column[rows], np.arange(1, n)
        gain = (np.cumsum(y[rows])[:-1] * n - left * ones) ** 2 / (left * (n - left))
        gain[values[:-1] == values[1:]] = -1
        tried, k = tried + (values[0] < values[-1]), np.argmax(gain)
        if gain[k] > best_gain:
            best_gain, best = gain[k], (order[i - 1], values[k] / 2 + values[k + 1] / 2)
    result = np.full(len(asked), ones / n)
    for side in (np.less_equal, np.greater) if best else ():
        seen, new = (side(points[:, best[0]], best[1]) for points in (x, asked))
        result[new] = answers(x[seen], y[seen], asked[new], draw, n_tried)
    return result


x, y, rows = data.breast_cancer().data, data.breast_cancer().target, []
for n_features in [1, 5, 30]:
    sums = []
    for seed in range(6):
        seen, new = np.split(np.random.default_rng(seed).permutation(569), [380])
        rngs = np.random.default_rng(seed).spawn(30)
        bags = [(seen[rng.choice(380, 380)], (rng, list(range(30)))) for rng in rngs]
        trees = np.array([answers(x[bag], y[bag], x[new], draw, n_features) for bag, draw in bags])
        mean = trees.mean(axis=0)
        sums.append([np.mean(gap**2) for gap in (trees - y[new], trees - mean, mean - y[new])])
    rows.append(show.row(n_features, (np.mean(sums, axis=0), 4)))
print(show.table(["features a split sees", "a tree's error", "spread", "the forest's error"], rows))
