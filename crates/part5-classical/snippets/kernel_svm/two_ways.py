"""A bent border twice: a straight machine on six features, and a kernel on two."""

import data
import numpy as np
import show
from sklearn.svm import SVC


def feature_map(x):
    """1, both measurements times √2, both squares, and √2 times their product."""
    a, b, root = x[:, 0], x[:, 1], np.sqrt(2)
    return np.stack([np.ones(len(x)), root * a, root * b, a * a, b * b, root * a * b], axis=1)


birds, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
chinstrap = species == 1

features = feature_map(x)
primal = SVC(kernel="linear", tol=1e-8).fit(features, chinstrap)
w = primal.coef_[0]
dual = SVC(kernel="poly", degree=2, gamma=1, coef0=1, tol=1e-8).fit(x, chinstrap)

product = features[0] @ features[341]
print(f"two birds: {len(w)} features each, dot product {show.fixed(product, 4)}")
print("two birds: kernel", show.fixed((x[0] @ x[341] + 1) ** 2, 4))
print(f"feature map: {len(w)} weights {show.vector(w, 3)}")
print(f"kernel: {len(dual.support_)} multipliers")
a, b = primal.decision_function(features), dual.decision_function(x)
print("largest difference of 342 scores ", show.fixed(np.abs(a - b).max(), 4))
