"""Reading 500 held-out digits by the training digit with the largest dot product or cosine."""

import data
import numpy as np
import show
from sklearn.preprocessing import normalize

digits = data.digits()
order = np.random.default_rng(7).permutation(len(digits.data))
held_out, train = order[:500], order[500:]
for name, x in [("dot product", digits.data), ("cosine", normalize(digits.data))]:
    similarity = x[held_out] @ x[train].T
    best = similarity.argmax(axis=1)
    right = digits.target[train][best] == digits.target[held_out]
    print(f"{name:<11}  accuracy {show.fixed(right.mean(), 3)}")
lengths = np.linalg.norm(digits.data[[17, 337, 1747]], axis=1)
print("lengths of rows 17, 337 and 1747 ", show.vector(lengths, 1))
