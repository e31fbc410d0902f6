"""Who counts as near? The score of PPMI with one, four and sixteen words to each side."""

import re
from collections import Counter

import data
import numpy as np

text = re.findall(r"\w+", data.moby_dick_whole().lower())
frequent = [(word, n) for word, n in Counter(text).items() if n >= 10]
words = [word for word, _ in sorted(frequent, key=lambda pair: (-pair[1], pair[0]))]
id_of = {word: i for i, word in enumerate(words)}
ids = np.array([id_of[word] for word in text if word in id_of])
group_of = {word: name for name, group in data.word_groups().items() for word in group}


def counted(window):
    # yours: count with this window, take the PPMI (power 0.75): a row for each word
    counts = np.zeros((len(words), len(words)))
    for distance in range(1, window + 1):
        np.add.at(counts, (ids[:-distance], ids[distance:]), 1)
    counts += counts.T
    of_words = counts.sum(axis=1)
    of_contexts = of_words**0.75 / (of_words**0.75).sum()
    with np.errstate(divide="ignore"):
        return np.maximum(0, np.log(counts / of_words[:, None] / of_contexts))
    # end


for window in [1, 4, 16]:
    vectors = counted(window)
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    own = units[[id_of[word] for word in group_of]]
    near = own @ own.T
    np.fill_diagonal(near, -2)
    groups = list(group_of.values())
    right = sum(groups[i] == groups[j] for i, j in enumerate(near.argmax(axis=1)))
    print(f"window {window:>2}: {right} of 87 in their group")
    nearest = [words[i] for i in np.argsort(-(units @ units[id_of["harpoon"]]), stable=True)]
    print(f"  harpoon: {', '.join([other for other in nearest if other != 'harpoon'][:5])}")
