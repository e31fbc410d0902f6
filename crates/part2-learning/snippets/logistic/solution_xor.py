"""XOR: no straight boundary exists, and a product as a third feature makes one."""

import numpy as np
import show
from sklearn.linear_model import LogisticRegression, Perceptron

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
crossed = np.column_stack([x, x[:, 0] * x[:, 1]])
for name, x in [("two features", x), ("with the product", crossed)]:
    fits = [Perceptron(shuffle=False, tol=None, max_iter=n).fit(x, y) for n in range(1, 101)]
    right = [(model.predict(x) == y).sum() for model in fits]
    # The last round is the first that changes nothing, with all answers right.
    weights = [np.append(model.coef_, model.intercept_) for model in fits]
    quiet = [n for n in range(1, 100) if right[n] == 4 and (weights[n] == weights[n - 1]).all()]
    rounds = quiet[0] + 1 if quiet else 100
    p = LogisticRegression(C=100, solver="newton-cholesky", tol=1e-12).fit(x, y)
    print(name)
    print(f"  perceptron, rounds      {rounds}")
    print(f"  perceptron, right       {right[-1]} of 4")
    print(f"  logistic, probabilities {show.vector(p.predict_proba(x)[:, 1], 3)}")
