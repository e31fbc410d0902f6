"""A wine's score, the model's score, a metric; the support of a class, the support of a chance."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import accuracy_score

wines = data.wine_quality()
order = np.random.default_rng(7).permutation(len(wines.target))
held_out, train = order[:400], order[400:]
model = LinearRegression().fit(wines.data[train], wines.target[train])
x, y = wines.data[held_out], wines.target[held_out]
predicted = model.predict(x)

print("score of the first wine, from the model ", show.fixed(predicted[0], 3))
print("score of the model (scikit-learn: R²)   ", show.fixed(model.score(x, y), 3))
share = accuracy_score(y.astype(int), np.rint(predicted).astype(int))
print("metric of our choice, accuracy          ", show.fixed(share, 3))

grades, counts = np.unique(y, return_counts=True)
for grade, support in zip(grades, counts):
    print(f"support of class {show.fixed(grade, 0)}  {support:>3} wines")
print("support of the distribution of grades ", show.vector(grades, 0))
