"""The company of four words of Moby-Dick: raw counts are full of words that are near everything."""

import re
from collections import Counter

import data
import numpy as np
import show

text = re.findall(r"\w+", data.moby_dick_whole().lower())
frequent = [(word, n) for word, n in Counter(text).items() if n >= 10]
words = [word for word, _ in sorted(frequent, key=lambda pair: (-pair[1], pair[0]))]
id_of = {word: i for i, word in enumerate(words)}
ids = np.array([id_of[word] for word in text if word in id_of])
print(f"{show.integer(len(ids))} words of text, {show.integer(len(words))} kinds")
counts = np.zeros((len(words), len(words)))
for distance in range(1, 5):
    np.add.at(counts, (ids[:-distance], ids[distance:]), 1)
counts += counts.T

others = ["the", "of", "sperm", "sail", "fish"]
rows = []
for word in ["whale", "ship", "shark", "seven"]:
    rows.append(show.row(word, *(int(counts[id_of[word], id_of[other]]) for other in others)))
print(show.table(["near", *others], rows))

# The distributional hypothesis, put to work: alike is what has a like row.
units = counts / np.linalg.norm(counts, axis=1, keepdims=True)
for word in ["whale", "ship", "shark", "seven"]:
    nearest = np.argsort(-(units @ units[id_of[word]]), stable=True)
    print(f"{word}: {', '.join([words[i] for i in nearest if words[i] != word][:5])}")
