"""The out-of-bag score beside the truth: 100 trees on 190 tumors, 379 held out, ten times."""

import data
import numpy as np
import show


def answers(x, y, asked, rng, order):  # a tree by hand: shares of class 1 for the asked
    (n, ones), (best_gain, best, i, tried) = (len(y), y.sum()), (-1.0, None, 0, 0)
    while 0 < ones < n and tried < 5 and i < 30:  # five features of thirty
        j = rng.integers(i, 30)
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
        result[new] = answers(x[seen], y[seen], asked[new], rng, order)
    return result


tumors, shares = data.breast_cancer(), []
for seed in range(10):
    order = np.random.default_rng(seed).permutation(569)
    x, y = tumors.data[order], tumors.target[order]  # 190 are seen, the others held out
    bags = [(rng.choice(190, 190), rng) for rng in np.random.default_rng(seed).spawn(100)]
    trees = np.array([answers(x[bag], y[bag], x, rng, [*range(30)]) for bag, rng in bags])
    outside = np.array([np.bincount(bag, minlength=190) == 0 for bag, _ in bags])
    mean, votes = trees.mean(axis=0), (trees[:, :190] * outside).sum(axis=0) / outside.sum(axis=0)
    right = [(mean > 0.5) == y, (votes > 0.5) == y[:190]]
    shares.append([100 * np.mean(of) for of in (right[0][:190], right[1], right[0][190:])])
rows = [show.row(f"split {seed}", (shares[seed], 1)) for seed in range(3)]
rows.append(show.row("mean of ten", (np.mean(shares, axis=0), 1)))
print(show.table(["right of 100", "seen", "out of bag", "held out"], rows))
