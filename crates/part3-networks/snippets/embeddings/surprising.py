"""How much more often than by chance: pointwise mutual information, pair by pair, by hand."""

import re
from collections import Counter

import data
import numpy as np
import show

text = re.findall(r"\w+", data.moby_dick_whole().lower())
id_of = {word: i for i, word in enumerate(word for word, n in Counter(text).items() if n >= 10)}
ids = np.array([id_of[word] for word in text if word in id_of])
counts = np.zeros((len(id_of), len(id_of)))
for distance in range(1, 5):
    np.add.at(counts, (ids[:-distance], ids[distance:]), 1)
counts += counts.T

of_words, rows = counts.sum(axis=1), []
for word, other in [
    ("whale", "the"),
    ("whale", "sperm"),
    ("moby", "dick"),
    ("whale", "and"),
    ("north", "south"),
    ("captain", "ahab"),
    ("whale", "captain"),
]:
    i, j = id_of[word], id_of[other]
    together, by_chance = counts[i, j], of_words[i] * of_words[j] / counts.sum()
    ratio = together / by_chance
    numbers = int(together), (by_chance, 2), (ratio, 2), (np.log(ratio), 2)
    rows.append(show.row(f"{word}, {other}", *numbers))
print(show.table(["pair", "together", "by chance", "ratio", "PMI"], rows))
