"""A mask of one letter: the little GPT writes on without an e."""

import json

import little_gpt
import numpy as np

rng = np.random.default_rng(4)
# yours: a place for each of the 256 bytes
without_e = ~np.isin(np.arange(256), list(b"eE"))
# end
for mask in [np.ones(256, bool), without_e]:
    text = b"A sailor had "
    while len(text) < 90:
        logits = np.where(mask, little_gpt.next_logits(text) / 0.6, -np.inf)
        p = np.exp(logits - logits.max())
        p /= p.sum()
        order = np.argsort(p, kind="stable")
        p[order[np.cumsum(p[order]) <= 1 - 0.9]] = 0
        text += bytes([rng.choice(256, p=p / p.sum())])
    n = sum(byte in b"eE" for byte in text)
    print(f"{n} e: {json.dumps(text.decode(errors='replace'), ensure_ascii=False)}")
