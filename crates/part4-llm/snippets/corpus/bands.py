"""Locality-sensitive hashing on 2,357 mails: which pairs get a comparison, and which are missed?"""

import itertools

import data
import numpy as np
import pandas as pd
import show
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

spam = data.spam()


def hash64(text, M=2**64 - 1, h=0xCBF29CE484222325):
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & M
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9 & M
    return (h := (h ^ h >> 27) * 0x94D049BB133111EB & M) ^ h >> 31


has = (spam.counts > 0).astype(int)
both, sizes, n = (has @ has.T).toarray(), has.sum(axis=1), has.shape[0]
exact = np.triu(both / (sizes[:, None] + sizes - both), 1)
print(f"pairs {n * (n - 1) // 2}, with a similarity of 0.8 or more {(exact >= 0.8).sum()}")
hashes = np.array([hash64(word) for word in spam.words], dtype=np.uint64)
rng = np.random.default_rng(7)
a, b = (rng.integers(0, 2**63, (128, 1), dtype=np.uint64) for _ in range(2))
signatures = np.array([((2 * a + 1) * hashes[has[[i]].indices] + b).min(axis=1) for i in range(n)])
rows, alike = [], exact[exact >= 0.8]
for bands, r in [(32, 4), (16, 8), (8, 16)]:
    candidates = set()
    for band in np.split(signatures, bands, axis=1):
        for group in pd.DataFrame(band).groupby(list(range(r))).indices.values():
            candidates.update(itertools.combinations(sorted(group.tolist()), 2))
    found = sum(exact[pair] >= 0.8 for pair in candidates)
    formula = (1 - (1 - alike**r) ** bands).sum()
    rows.append(show.row(bands, r, len(candidates), int(found), (formula, 1)))
print(show.table(["bands", "rows", "candidates", "alike found", "by the formula"], rows))
print("mails kept:", connected_components(csr_array(exact >= 0.8), directed=False)[0])
