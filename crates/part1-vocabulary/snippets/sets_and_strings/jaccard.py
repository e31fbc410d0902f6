"""Jaccard similarity of names as sets of letter pairs: what they share, of all they have."""

import show


def letter_pairs(name):
    return {name[i : i + 2] for i in range(len(name) - 1)}


rows = []
for a, b in [("marie", "maria"), ("eleanor", "leanora"), ("david", "davida"), ("mary", "john")]:
    shared = sorted(letter_pairs(a) & letter_pairs(b))
    n_all = len(letter_pairs(a) | letter_pairs(b))
    rows.append(show.row(a, b, " ".join(shared), len(shared), n_all, (len(shared) / n_all, 2)))
print(show.table(["a", "b", "pairs in both", "both", "either", "Jaccard"], rows))
