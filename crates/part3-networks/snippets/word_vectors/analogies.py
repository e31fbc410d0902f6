""""a is to b as c is to what?": 178 questions, with and without the words of the question."""

from itertools import permutations

import data
import numpy as np
import show

KINDS = {
    "plurals": "whale whales ship ships boat boats hand hands eye eyes day days hour hours",
    "past": "say said see saw go went take took come came know knew give gave hear heard",
    "adverbs": "sudden suddenly slow slowly quiet quietly swift swiftly soft softly quick quickly",
    "women": "he she his her king queen man woman father mother",
    "tens": "two twenty three thirty four forty five fifty six sixty seven seventy",
}
words, vectors = data.moby_dick_vectors()
units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
unit = dict(zip(words, units))


def nearest(to, leave_out, n):
    in_order = [words[i] for i in np.argsort(-(units @ to), stable=True)]
    return [word for word in in_order if word not in leave_out][:n]


to = unit["king"] - unit["man"] + unit["woman"]
print("king - man + woman:", ", then ".join(nearest(to, [], 2)))
rows = []
for kind, pairs in KINDS.items():
    pairs, counts = np.reshape(pairs.split(), (-1, 2)).tolist(), np.zeros(6, dtype=int)
    for (a, b), (c, d) in permutations(pairs, 2):
        to = unit[b] - unit[a] + unit[c]
        of_all, of_others = nearest(to, [], 1)[0], nearest(to, [a, b, c], 1)[0]
        near_c = nearest(unit[c], [a, b, c], 1)[0]
        counts += [True, of_all == c, of_all == b, of_all == d, of_others == d, near_c == d]
    rows.append(show.row(kind, *counts.tolist()))
print(show.table(["kind", "asked", "c", "b", "right", "left out", "near c"], rows))
