"""Five sentences against one reference: what counting shared words rewards, and what it misses."""

from collections import Counter

import numpy as np
import show

reference = "i thought i would sail about a little and see the watery part".split()
candidates = [
    ("word for word", "i thought i would sail about a little and see the watery part"),
    ("cut short", "i thought i would sail"),
    ("the opposite", "i thought i would never sail about and never see the watery part"),
    ("halves exchanged", "and see the watery part i thought i would sail about a little"),
    ("other words", "my plan was to travel a bit by ship and to look at the sea"),
]


def shared(a, b, n):
    grams = [Counter(zip(*(tokens[i:] for i in range(n)))) for tokens in (a, b)]
    return (grams[0] & grams[1]).total()


def longest(a, b):
    row = [0] * (len(b) + 1)
    for word in a:
        before = row[:]
        for j, other in enumerate(b):
            row[j + 1] = before[j] + 1 if word == other else max(before[j + 1], row[j])
    return row[-1]


rows = []
for name, text in candidates:
    tokens, n = text.split(), len(reference)
    one, two = shared(tokens, reference, 1), shared(tokens, reference, 2)
    precision = np.sqrt(one / len(tokens) * two / (len(tokens) - 1))
    bleu = min(1.0, np.exp(1 - n / len(tokens))) * precision
    numbers = [bleu, one / len(tokens), one / n, 2 * longest(tokens, reference) / (len(tokens) + n)]
    rows.append([name] + [show.fixed(x, 4) for x in numbers])
header = ["candidate", "BLEU-2", "ROUGE-1 precision", "ROUGE-1 recall", "ROUGE-L F1"]
print(show.table(header, rows))
