"""A few imagined counts repair the model of letters that gave unseen pairs a zero."""

import data
import numpy as np
import show

alphabet = "abcdefghijklmnopqrstuvwxyz "
signs = np.array([alphabet.index(c) for c in data.moby_dick().lower() if c in alphabet])
cut = len(signs) * 4 // 5
seen, held_out = signs[:cut], signs[cut:]
pairs = np.zeros((27, 27))  # (this sign, the next one)
np.add.at(pairs, (seen[:-1], seen[1:]), 1)
rows = []
for pseudo_count in [0.0, 0.01, 0.1, 1.0, 10.0, 100.0]:
    raised = pairs + pseudo_count
    p = raised / raised.sum(axis=1, keepdims=True)
    row = [show.fixed(pseudo_count, 2)]
    for part in (seen, held_out):
        with np.errstate(divide="ignore"):
            row.append(show.fixed(np.exp(-np.log(p[part[:-1], part[1:]]).mean()), 3))
    rows.append(row)
print(show.table(["imagined counts", "perplexity, counted text", "held-out text"], rows))
