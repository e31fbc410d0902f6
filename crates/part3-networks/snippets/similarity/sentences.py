"""Mean pooling: the second half of a sentence by Melville, looked for with the first."""

import re

import data
import numpy as np
import show

known, vectors = data.moby_dick_vectors()
id_of = {word: i for i, word in enumerate(known)}
sentences = [re.findall(r"\w+", s.lower()) for s in re.split("[.?!]", data.moby_dick_whole())]
sentences = [[id_of[word] for word in sentence if word in id_of] for sentence in sentences]
long = [ids for ids in sentences if len(ids) >= 40]
n = len(long)
halves = [ids[: len(ids) // 2] for ids in long] + [ids[len(ids) // 2 :] for ids in long]
shares = np.array([np.bincount(half, minlength=len(known)) / len(half) for half in halves])
idf = np.log((1 + 2 * n) / (1 + (shares > 0).sum(axis=0))) + 1

pooled = shares @ vectors  # sentence embeddings: the mean vector of a half
names = "TF-IDF", "mean of vectors", "minus their mean"


def off_diagonal(near):
    return (near.sum() - near.trace()) / (near.size - len(near))


rows = []
for name, halves in zip(names, [shares * idf, pooled, pooled - pooled.mean(axis=0)]):
    units = halves / np.linalg.norm(halves, axis=1, keepdims=True)
    near = units[:n] @ units[n:].T
    places = 1 + (near > near.diagonal()[:, None]).sum(axis=1)
    rows.append(show.row(name, sum(places == 1), (np.median(places), 1), (off_diagonal(near), 2)))
record = data.path("../../crates/part3-networks/src/similarity/minilm.txt")
names = "MiniLM, known words", "MiniLM, whole text"  # recorded: it need not be here
for name, numbers in zip(names, np.loadtxt(record, delimiter=",")):
    rows.append(show.row(name, *zip(numbers, (0, 1, 2))))
words = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
print("sentences", show.integer(n))
print("mean cosine of two words", show.fixed(off_diagonal(words @ words.T), 2))
print(show.table(["a half as", "found first", "median place", "cosine of strangers"], rows))
