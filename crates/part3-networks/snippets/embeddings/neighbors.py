"""The same words as counts, as PPMI, and as 32 numbers each: what is near what?"""

import re
from collections import Counter

import data
import numpy as np
import show
from scipy.sparse.linalg import svds

text = re.findall(r"\w+", data.moby_dick_whole().lower())
frequent = [(word, n) for word, n in Counter(text).items() if n >= 10]
words = [word for word, _ in sorted(frequent, key=lambda pair: (-pair[1], pair[0]))]
id_of = {word: i for i, word in enumerate(words)}
ids = np.array([id_of[word] for word in text if word in id_of])
counts = np.zeros((len(words), len(words)))
for distance in range(1, 5):
    np.add.at(counts, (ids[:-distance], ids[distance:]), 1)
counts += counts.T

of_words = counts.sum(axis=1)
of_contexts = of_words**0.75 / (of_words**0.75).sum()
with np.errstate(divide="ignore"):
    ppmi = np.maximum(0, np.log(counts / of_words[:, None] / of_contexts))
u, singular_values, _ = svds(ppmi, 32)
kinds = {"counts": counts, "PPMI": ppmi, "32 numbers": u * singular_values}
units = {name: x / np.linalg.norm(x, axis=1, keepdims=True) for name, x in kinds.items()}
for word in ["captain", "ship", "north", "three"]:
    print(word)
    for name, x in units.items():
        nearest = [words[i] for i in np.argsort(-(x @ x[id_of[word]]), stable=True)]
        print(f"  {name:<10}  {', '.join([other for other in nearest if other != word][:5])}")
rows = []
for name, x in units.items():
    near = [x[id_of["shark"]] @ x[id_of[other]] for other in ["sharks", "and"]]
    rows.append(show.row(name, x.shape[1], (near, 2)))
print(show.table(["vectors", "width", "shark, sharks", "shark, and"], rows))
