"""Female or male, by trees of growing depth: right of those seen, and of those held out."""

import data
import numpy as np
import show


def answers(x, y, asked, depth):
    """What a tree of this depth, grown on x and y, answers for the rows that are asked."""
    n, ones = len(y), y.sum()
    best_gain, best = -1.0, None
    if depth > 0 and 0 < ones < n:
        for feature in (0, 1):
            order = np.argsort(x[:, feature], kind="stable")
            values, left = x[order, feature], np.arange(1, n)
            # What Gini loses, but for a factor: in whole numbers, so that equal is equal.
            gain = (np.cumsum(y[order])[:-1] * n - left * ones) ** 2 / (left * (n - left))
            gain[values[:-1] == values[1:]] = -1
            i = np.argmax(gain)
            if gain[i] > best_gain:
                best_gain, best = gain[i], (feature, values[i] / 2 + values[i + 1] / 2)
    if best is None:
        return np.full(len(asked), 2 * ones > n)
    yes, asked_yes = (points[:, best[0]] <= best[1] for points in (x, asked))
    result = np.empty(len(asked), bool)
    result[asked_yes] = answers(x[yes], y[yes], asked[asked_yes], depth - 1)
    result[~asked_yes] = answers(x[~yes], y[~yes], asked[~asked_yes], depth - 1)
    return result


x, sex = data.penguins_by_sex(["bill_depth_mm", "body_mass_g"])
rows = []
for depth in [1, 2, 3, 4, 5, 8, 12]:
    right = []
    for seed in range(40):
        seen, new = np.split(np.random.default_rng(seed).permutation(333), [222])
        is_right = answers(x[seen], sex[seen] > 0, x, depth) == (sex > 0)
        right.append([is_right[seen].sum(), is_right[new].sum()])
    rows.append(show.row(depth, (np.sum(right, axis=0) / 40, 1)))
print(show.table(["depth", "right of 222", "right of 111 new"], rows))
