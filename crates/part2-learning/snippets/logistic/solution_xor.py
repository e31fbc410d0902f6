"""XOR: no straight boundary exists, and a product as a third feature makes one."""

import numpy as np
import show
from sklearn.linear_model import LogisticRegression

plain = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
# yours: three columns, the two of plain and their product
crossed = np.column_stack([plain, plain[:, 0] * plain[:, 1]])
# end
logistic = LogisticRegression(C=100, solver="newton-cholesky", tol=1e-12)
for name, x in [("two features    ", plain), ("with the product", crossed)]:
    p = logistic.fit(x, y).predict_proba(x)
    print(f"{name}  probabilities {show.vector(p[:, 1], 3)}")
