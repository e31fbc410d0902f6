"""Of 87 words in eleven groups, how many are nearest to one of their own?"""

import re
from collections import Counter

import data
import numpy as np
import show
from scipy.sparse.linalg import svds

text = re.findall(r"\w+", data.moby_dick_whole().lower())
id_of = {word: i for i, word in enumerate(word for word, n in Counter(text).items() if n >= 10)}
ids = np.array([id_of[word] for word in text if word in id_of])
counts = np.zeros((len(id_of), len(id_of)))
for distance in range(1, 5):
    np.add.at(counts, (ids[:-distance], ids[distance:]), 1)
counts += counts.T
words, groups = zip(*((word, name) for name, group in data.word_groups().items() for word in group))


def in_own_group(vectors):
    x = vectors[[id_of[word] for word in words]]
    near = x @ x.T / np.outer(np.linalg.norm(x, axis=1), np.linalg.norm(x, axis=1))
    np.fill_diagonal(near, -2)
    return sum(groups[i] == groups[j] for i, j in enumerate(near.argmax(axis=1)))


rows = [show.row("counts", len(id_of), in_own_group(counts))]
for power in [1.0, 0.75]:
    of_words = counts.sum(axis=1)
    of_contexts = of_words**power / (of_words**power).sum()
    with np.errstate(divide="ignore"):
        ppmi = np.maximum(0, np.log(counts / of_words[:, None] / of_contexts))
    name = f"PPMI, power {show.fixed(power, 2)}"
    rows.append(show.row(name, len(id_of), in_own_group(ppmi)))
u, singular_values, _ = svds(ppmi, 32)
scaled = (u * singular_values)[:, ::-1]  # the largest first
for width in [2, 4, 8, 16, 32]:
    rows.append(show.row("truncated SVD", width, in_own_group(scaled[:, :width])))
print(show.table(["vectors", "width", "in their group, of 87"], rows))
