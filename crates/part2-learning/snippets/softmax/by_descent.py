"""Softmax regression on three species: 3,000 steps downhill, and the library's weights."""

import data
import numpy as np
import show
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
z = (x - x.mean(axis=0)) / x.std(axis=0)
one_hot = np.eye(3)[y]

weights, intercepts = np.zeros((3, 2)), np.zeros(3)
for _ in range(3000):
    misses = softmax(z @ weights.T + intercepts, axis=1) - one_hot  # (n_samples, n_classes)
    weights -= 2 / len(z) * (misses.T @ z + weights)  # C = 1
    intercepts -= 2 / len(z) * misses.sum(axis=0)

model = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-12).fit(z, y)
rows = []
for species, coef, intercept in zip(data.SPECIES, model.coef_, model.intercept_):
    rows.append([species] + [show.fixed(number, 3) for number in [*coef, intercept]])
print(show.table(["class", "bill length", "bill depth", "intercept"], rows))
print("largest difference to the walk ", show.fixed(np.abs(weights - model.coef_).max(), 6))
print("right                          ", (model.predict(z) == y).sum(), "of", len(y))
