"""Five sentences against one reference: what counting shared words rewards, and what it misses."""

from collections import Counter

import numpy as np
import show

HEADER = ["candidate", "BLEU-2", "ROUGE-1 precision", "ROUGE-1 recall", "ROUGE-L F1"]
reference = "i thought i would sail about a little and see the watery part".split()
candidates = [
    ("word for word", " ".join(reference)),
    ("cut short", "i thought i would sail"),
    ("the opposite", "i thought i would never sail about and never see the watery part"),
    ("halves exchanged", "and see the watery part i thought i would sail about a little"),
    ("other words", "my plan was to travel a bit by ship and to look at the sea"),
]


def shared(a, b, n):
    a, b = (Counter(zip(*(tokens[i:] for i in range(n)))) for tokens in (a, b))
    return (a & b).total()


def longest(a, b):
    row = [0] * (len(b) + 1)
    for word, before in ((word, row[:]) for word in a):
        for j, other in enumerate(b):
            row[j + 1] = before[j] + 1 if word == other else max(before[j + 1], row[j])
    return row[-1]


rows, n = [], len(reference)
for name, text in candidates:
    tokens = text.split()
    one, two = (shared(tokens, reference, size) for size in (1, 2))
    bleu = np.sqrt(one / len(tokens) * two / (len(tokens) - 1))
    bleu *= min(1, np.exp(1 - n / len(tokens)))
    numbers = [bleu, one / len(tokens), one / n, 2 * longest(tokens, reference) / (len(tokens) + n)]
    rows.append(show.row(name, (numbers, 4)))
print(show.table(HEADER, rows))
