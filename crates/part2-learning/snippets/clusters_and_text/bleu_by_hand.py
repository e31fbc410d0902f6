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
    matched, count = (known & tried).total(), tried.total()  # & keeps the smaller count: clipped
    precisions.append(matched / count)
    rows.append(show.row(n, matched, count, (precisions[-1], 4)))
print(show.table(["n", "matched", "of", "clipped precision"], rows) + "\n")
mean = np.exp(np.log(precisions).mean())
print("geometric mean of the three ", show.fixed(mean, 4))
for n_words in [8, 4]:
    penalty = min(1.0, np.exp(1 - 8 / n_words))
    print(f"{n_words} words: brevity penalty {show.fixed(penalty, 4)}", end=", ")
    print("BLEU", show.fixed(penalty * mean, 4))
