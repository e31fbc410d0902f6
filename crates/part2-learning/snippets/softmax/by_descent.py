"""Softmax regression on three species: 3,000 steps downhill, and the library's weights."""

import data
import numpy as np
import show
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
z = (x - x.mean(axis=0)) / x.std(axis=0)
one_hot = np.eye(3)[y]

w, b = np.zeros((3, 2)), np.zeros(3)
for _ in range(3000):
    miss = softmax(z @ w.T + b, axis=1) - one_hot  # (n_samples, n_classes)
    w -= 2 / len(z) * (miss.T @ z + w)  # + w: the penalty with C = 1
    b -= 2 / len(z) * miss.sum(axis=0)

rows = [show.row(name, (w[k], 3), (b[k], 3)) for k, name in enumerate(data.SPECIES)]
print(show.table(["class", "bill length", "bill depth", "intercept"], rows))
model = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-12).fit(z, y)
print("library, largest difference ", show.fixed(np.abs(w - model.coef_).max(), 6))
print("right ", (model.predict(z) == y).sum(), "of", len(y))
