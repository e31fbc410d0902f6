"""Multiplications of one attention layer, counted: past twice the width, the scores take over."""

import numpy as np
import show

WIDTH = 8


def product(a, b):
    global count
    count += a.shape[0] * a.shape[1] * b.shape[1]  # one for each term of each sum
    return a @ b


def formula(n, width):
    # yours: a formula in n and the width
    return 2 * n * n * width
    # end


rows = []
for n in [4, 8, 16, 32, 64]:
    count = 0
    x, w = np.ones((n, WIDTH)), np.ones((WIDTH, WIDTH))
    queries, keys, values, _ = (product(x, w) for _ in range(4))
    weights = count
    scores = product(queries, keys.T)
    product(scores, values)
    rows.append(show.row(n, weights, count - weights, formula(n, WIDTH), scores.size))
print(show.table(["words", "with weights", "words with words", "by formula", "scores"], rows))
