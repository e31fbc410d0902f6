"""Perplexity on a text that was not counted: one pair of letters never seen makes it infinite."""

import re
from collections import Counter

import data
import numpy as np
import show

text = " ".join(re.findall("[a-z]+", data.moby_dick().lower()))
cut = len(text) * 4 // 5
counted, held_out = text[:cut], text[cut:]
pairs, single = Counter(zip(counted, counted[1:])), Counter(counted[:-1])
rows = []
for part, signs in [("counted", counted), ("held out", held_out)]:
    p = np.array([pairs[a, b] / single[a] for a, b in zip(signs, signs[1:])])
    with np.errstate(divide="ignore"):
        perplexity = 2 ** -np.log2(p).mean()
    rows.append(show.row(part, len(p), int((p == 0).sum()), (perplexity, 2)))
print(show.table(["text", "pairs", "never seen before", "perplexity"], rows))
