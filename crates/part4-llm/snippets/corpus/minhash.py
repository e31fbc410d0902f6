"""MinHash on two mails: shuffle all words, keep the first of each, count how often they agree."""

import data
import numpy as np
import show


def hash64(text):
    h, mask = 0xCBF29CE484222325, 2**64 - 1
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & mask
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9 & mask
    h = (h ^ h >> 27) * 0x94D049BB133111EB & mask
    return h ^ h >> 31


spam = data.spam()
texts = [{spam.words[j] for j in spam.counts[[i]].indices} for i in (1680, 1765)]
similarity = len(texts[0] & texts[1]) / len(texts[0] | texts[1])
print(f"words {len(texts[0])}, {len(texts[1])}; similarity {show.fixed(similarity, 4)}")
a, b = (np.array([hash64(word) for word in text], dtype=np.uint64) for text in texts)
one, high, rng = np.uint64(1), 2**63, np.random.default_rng(7)
for i in range(4):
    multiplier = 2 * rng.integers(0, high, dtype=np.uint64) + one
    offset = rng.integers(0, high, dtype=np.uint64)
    firsts = [(multiplier * x + offset).min() for x in (a, b)]
    same = str(firsts[0] == firsts[1]).lower()
    print(f"shuffle {i}: {firsts[0]:016x} {firsts[1]:016x} same {same}")
rows = []
for n in (16, 64, 256):
    missed = []
    for seed in range(200):
        rng = np.random.default_rng(seed)
        multipliers = 2 * rng.integers(0, high, (n, 1), dtype=np.uint64) + one
        offsets = rng.integers(0, high, (n, 1), dtype=np.uint64)
        firsts = [(multipliers * x + offsets).min(axis=1) for x in (a, b)]
        missed.append((firsts[0] == firsts[1]).mean() - similarity)
    rms, formula = np.sqrt(np.mean(np.square(missed))), np.sqrt(similarity * (1 - similarity) / n)
    rows.append(show.row(n, (similarity + missed[0], 4), (rms, 4), (formula, 4)))
print(show.table(["shuffles", "first estimate", "missed by", "formula"], rows))
