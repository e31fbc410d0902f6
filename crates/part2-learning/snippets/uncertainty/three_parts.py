"""One model and 150 tumors it has not seen: its accuracy on each fifty of them."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

tumors = data.breast_cancer()
x, y = tumors.data[:, :2], 1 - tumors.target  # mean radius and texture; malignant is 1
order = np.random.default_rng(7).permutation(569)
test, train = order[:150], order[150:]
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10)).fit(x[train], y[train])

parts = [("all 150", test), ("1 to 50", test[:50])]
parts += [("51 to 100", test[50:100]), ("101 to 150", test[100:])]
for name, rows in parts:
    print(f"{name:<10}  accuracy {show.fixed(model.score(x[rows], y[rows]), 4)}")
