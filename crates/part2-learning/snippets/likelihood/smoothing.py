"""A few imagined counts repair the model of letters that gave unseen pairs a zero."""

import re

import data
import numpy as np
import show

text = " ".join(re.findall("[a-z]+", data.moby_dick().lower()))
signs = np.array([" abcdefghijklmnopqrstuvwxyz".index(sign) for sign in text])
cut = len(signs) * 4 // 5
counted, held_out = signs[:cut], signs[cut:]
pairs = np.zeros((27, 27))  # (this sign, the next one)
np.add.at(pairs, (counted[:-1], counted[1:]), 1)
rows = []
for imagined in [0.0, 0.01, 0.1, 1.0, 10.0, 100.0]:
    raised = pairs + imagined
    p = raised / raised.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        bits = [-np.log2(p[part[:-1], part[1:]]).mean() for part in (counted, held_out)]
    rows.append(show.row((imagined, 2), (np.exp2(bits), 3)))
print(show.table(["imagined counts", "perplexity, counted text", "held-out text"], rows))
