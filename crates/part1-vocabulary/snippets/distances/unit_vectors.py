"""Three measures name three winners among paragraphs; with unit vectors, they name the same one."""

import re

import data
import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances
from sklearn.preprocessing import normalize

beginnings = ["Though I cannot", "Call me Ishmael", "Now, when I", "Chief among"]


def counts_of(beginning):
    line = next(line for line in data.moby_dick().splitlines() if line.startswith(beginning))
    tokens = re.findall(r"\w+", line.lower())
    return [float(tokens.count(word)) for word in ["i", "you", "the"]]


counts = np.array([counts_of(beginning) for beginning in beginnings])
for name, x in [("raw counts", counts), ("unit vectors", normalize(counts))]:
    columns = zip(x @ x[0], euclidean_distances(x, x[:1])[:, 0], cosine_similarity(x, x[:1])[:, 0])
    rows = [
        show.row(beginning, show.vector(b, 2), (numbers, 4))
        for beginning, b, numbers in zip(beginnings, x, columns)
    ]
    print(show.table([name, "I, you, the", "dot", "Euclidean", "cosine"], rows))
