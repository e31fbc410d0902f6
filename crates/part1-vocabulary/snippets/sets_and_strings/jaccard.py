"""Jaccard similarity of names as sets of letter pairs: what they share, of all they have."""

import show


def letter_pairs(word):
    return {word[i : i + 2] for i in range(len(word) - 1)}


rows = []
for a, b in [("marie", "maria"), ("eleanor", "leanora"), ("david", "davida"), ("mary", "john")]:
    shared = letter_pairs(a) & letter_pairs(b)
    union = letter_pairs(a) | letter_pairs(b)
    share = f"{len(shared)} of {len(union)}"
    rows.append([a, b, " ".join(sorted(shared)), share, show.fixed(len(shared) / len(union), 2)])
print(show.table(["a", "b", "pairs in both", "share", "Jaccard"], rows))
