"""One word in two sentences: its own vector is the same in both, a mean of the sentence is not."""

import data
import numpy as np
import show

words, vectors = data.moby_dick_vectors()
vector_of = dict(zip(words, vectors))
units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def nearest(to, leave_out):
    in_order = [words[i] for i in np.argsort(-(units @ to), stable=True)]
    return ", ".join([word for word in in_order if word not in leave_out][:4])


def cosine(a, b):
    return a @ b / np.sqrt(a @ a * (b @ b))


right, means = vector_of["right"], []
print("right, static embedding:", nearest(right, ["right"]))
for sentence in ["the right whale and the sperm whale", "it was not right to kill a man"]:
    means.append(np.mean([vector_of[word] for word in sentence.split()], axis=0))
    print(f"{sentence}: {nearest(means[-1], sentence.split())}")
print("cosine of two static embeddings     ", show.fixed(cosine(right, right), 3))
print("cosine of two contextual embeddings ", show.fixed(cosine(*means), 3))
