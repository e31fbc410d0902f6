"""Five best matches for one handwritten 7 by three measures, before and after all have length 1."""

import data
import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances
from sklearn.preprocessing import normalize

digits = data.digits()
raw, unit = digits.data, normalize(digits.data)
asked = 17
measures = {
    "Euclidean": lambda x: -euclidean_distances(x, x[[asked]]).ravel(),
    "cosine": lambda x: cosine_similarity(x, x[[asked]]).ravel(),
    "dot product": lambda x: x @ x[asked],
}


def best_five(x, similarity):
    """The rows with the largest similarity to the one asked about, itself left out."""
    order = np.argsort(-similarity(x), kind="stable")
    return order[order != asked][:5]


rows = []
for measure, similarity in measures.items():
    best = best_five(raw, similarity)
    lists = [best, digits.target[best], best_five(unit, similarity)]
    rows.append([measure, *(show.vector(values, 0) for values in lists)])
print(f"asked: row {asked}, a {digits.target[asked]}")
print(show.table(["measure", "rows, raw", "they show", "rows, unit"], rows))
