"""F-beta from precision at one end to recall at the other, with the harmonic mean between."""

import numpy as np
import show
from sklearn.metrics import fbeta_score, precision_score, recall_score

# The held-out tumors.
y, called = np.repeat([1, 0, 1, 0], [43, 14, 31, 102]), np.repeat([1, 1, 0, 0], [43, 14, 31, 102])
print("precision    ", show.fixed(precision_score(y, called), 4))
for beta in [0.0, 0.5, 1.0, 2.0, 10.0, 100.0]:
    f = show.fixed(fbeta_score(y, called, beta=beta), 4)
    print(f"beta {show.fixed(beta, 1):>5}    {f}")
print("recall       ", show.fixed(recall_score(y, called), 4))
