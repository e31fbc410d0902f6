"""Three measures name three winners among paragraphs; with unit vectors, they name the same one."""

import re

import data
import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.preprocessing import normalize

paragraphs = data.moby_dick().split("\n\n")


def counts(beginning):
    """How often *I*, *you* and *the* stand in the paragraph."""
    paragraph = next(text for text in paragraphs if text.startswith(beginning))
    words = re.findall("[a-z]+", paragraph.lower())
    return [words.count("i"), words.count("you"), words.count("the")]


query = np.array([counts("Though I cannot tell")], dtype=float)
beginnings = ["Call me Ishmael", "Now, when I say", "Chief among these"]
x = np.array([counts(beginning) for beginning in beginnings], dtype=float)
print("how often I, you, the: query", show.vector(query[0], 0))
for name, a, b in [("raw counts", query, x), ("unit vectors", normalize(query), normalize(x))]:
    dot = b @ a[0]
    distance = np.linalg.norm(b - a, axis=1)
    cosine = cosine_similarity(a, b)[0]
    rows = [
        [beginnings[i], show.vector(x[i], 0)]
        + [show.fixed(value, 4) for value in (dot[i], distance[i], cosine[i])]
        for i in range(3)
    ]
    header = [name, "counts", "dot product", "Euclidean", "cosine"]
    print("\n" + show.table(header, rows))
