"""The same test on eight first names: of four measures, one passes."""

import itertools

import numpy as np
import show


def edits(a, b):
    if not a or not b:
        return len(a + b)
    replaced = edits(a[1:], b[1:]) + (a[0] != b[0])
    return min(replaced, edits(a[1:], b) + 1, edits(a, b[1:]) + 1)


def pairs(word):
    return {word[i : i + 2] for i in range(len(word) - 1)}


names = ["ana", "nan", "nana", "anna", "david", "davida", "maria", "marie"]
measures = {
    "edit distance": edits,
    "edits / longer": lambda a, b: edits(a, b) / max(len(a), len(b)),
    "1 − Jaccard": lambda a, b: 1 - len(pairs(a) & pairs(b)) / len(pairs(a) | pairs(b)),
    "pairs that b lacks": lambda a, b: len(pairs(a) - pairs(b)),
}
rows = []
for measure, distance in measures.items():
    d = np.array([[distance(a, b) for b in names] for a in names])
    pairs_of_names, ways = (list(itertools.permutations(range(8), n)) for n in (2, 3))
    saved = {(a, b, c): d[a, c] - (d[a, b] + d[b, c]) for a, b, c in ways}
    counts = [
        sum(d[a, b] <= 1e-9 for a, b in pairs_of_names),
        sum(abs(d[a, b] - d[b, a]) > 1e-9 for a, b in pairs_of_names if a < b),
        sum(way > 1e-9 for way in saved.values()),
    ]
    worst = ", ".join(names[i] for i in max(saved, key=saved.get)) if counts[2] else "–"
    rows.append([measure, *(str(count) for count in counts), worst])
header = ["measure", "d(a,b) not > 0", "not d(b,a)", "shorter detours", "the worst"]
print(show.table(header, rows))
