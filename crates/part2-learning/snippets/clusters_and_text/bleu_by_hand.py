"""BLEU of one translation by hand: clipped matches, their mean, and the brevity penalty."""

from collections import Counter

import numpy as np
import show

reference = "i thought i would sail about a little".split()
candidate = "i thought i i would sail a little".split()


def n_grams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


precisions, rows = [], []
for n in range(1, 4):
    known, tried = n_grams(reference, n), n_grams(candidate, n)
    matched, count = (known & tried).total(), tried.total()  # & keeps the smaller count
    precisions.append(matched / count)
    rows.append([str(n), str(matched), str(count), show.fixed(precisions[-1], 4)])
print(show.table(["n", "matched", "of", "clipped precision"], rows) + "\n")
mean = np.exp(np.log(precisions).mean())
print("geometric mean of the three ", show.fixed(mean, 4))
penalty = min(1.0, np.exp(1 - len(reference) / len(candidate)))
print("brevity penalty, 8 words against 8 ", show.fixed(penalty, 4))
print("BLEU ", show.fixed(penalty * mean, 4))
print("difference to the library ", show.fixed(abs(np.prod(precisions) ** (1 / 3) - mean), 6))
print("brevity penalty, 4 words against 8 ", show.fixed(np.exp(1 - 8 / 4), 4))
