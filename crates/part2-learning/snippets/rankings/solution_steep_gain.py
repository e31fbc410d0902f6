"""The wines again, with a gain of 2 to the power of the grade: chance is worth less."""

import data
import numpy as np
import show
from sklearn.metrics import ndcg_score

wines = data.wine_quality()
test = np.random.default_rng(7).permutation(len(wines.target))[:400]
grades, alcohol = wines.target[test] - 3, wines.data[test, 10]
shuffles = np.random.default_rng(7).random((200, 400))
gains = [
    ("grade", grades),
    ("2 to the grade, minus 1", 2**grades - 1),
    ("1 from grade 4 on", (grades >= 4).astype(float)),
]
rows = []
for name, gain in gains:
    chance = ndcg_score(np.tile(gain, (200, 1)), shuffles)
    rows.append(show.row(name, ([chance, ndcg_score([gain], [alcohol])], 4)))
print(show.table(["gain", "NDCG by chance", "NDCG by alcohol"], rows))
