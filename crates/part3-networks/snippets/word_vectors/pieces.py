"""A vector for a word that was never met, from its pieces; and what it costs when pieces share."""

from collections import defaultdict

import data
import numpy as np
import show
from sklearn.utils import murmurhash3_32

words, vectors = data.moby_dick_vectors()
units = dict(zip(words, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)))
group_of = {word: name for name, members in data.word_groups().items() for word in members}


def pieces(word):
    return [f"<{word}>"[i : i + n] for n in [4, 5] for i in range(len(word) + 3 - n)]


def buckets(word, n):
    return {murmurhash3_32(piece, positive=True) % n for piece in pieces(word)}


def nearest(word, n):
    met = [[w for w in members[n, k] if w != word] for k in sorted(buckets(word, n))]
    made = sum((sum(units[w] for w in others) / len(others) ** 2 for others in met if others), zero)
    near = {other: unit @ made for other, unit in units.items() if unit @ made > 0}
    return sorted(near, key=near.get, reverse=True)


members, zero = defaultdict(list), np.zeros(32)
sizes = [5_000, 50_000, 2_000_000]
for spot, word in [((n, k), word) for n in sizes for word in words for k in buckets(word, n)]:
    members[spot].append(word)
print('there is no word "nineteen"\npieces:', " ".join(pieces("nineteen")))
for word in ["nineteen", "northward", "oceanic", "bluish"]:
    print(f"{word}: {', '.join(nearest(word, 2_000_000)[:4])}")
for n in sizes:
    near = {w: [v for v in nearest(w, n) if v != w and v in group_of] for w in group_of}
    right = sum(group_of[w] == group_of[others[0]] for w, others in near.items() if others)
    print(f"{show.integer(n)} buckets: {right} of 87 in their group")
