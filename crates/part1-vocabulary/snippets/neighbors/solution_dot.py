"""Reading 500 held-out digits by the training digit with the largest dot product or cosine."""

import data
import numpy as np
import show
from sklearn.preprocessing import normalize

x, y = data.digits().data, data.digits().target
order = np.random.default_rng(7).permutation(len(y))
held_out, train = order[:500], order[500:]
unit = normalize(x)  # of length 1, so that a dot product is a cosine
for name, x in [("dot product", x), ("cosine", unit)]:
    similarity = x[held_out] @ x[train].T
    best = similarity.argmax(axis=1)
    print(f"{name:<11} {(y[train][best] == y[held_out]).sum()} of 500 right")
x = data.digits().data
for row in [337, 1747]:
    dot, cosine = show.integer(x[17] @ x[row]), show.fixed(unit[17] @ unit[row], 4)
    print(f"row 17, a 7, with row {row}, a {y[row]}: {dot}, cosine {cosine}")
