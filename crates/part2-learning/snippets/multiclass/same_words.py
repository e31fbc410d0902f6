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
share = accuracy_score(y.astype(int), np.rint(predicted).astype(int))
grades, counts = np.unique(y, return_counts=True)

print("score of the first wine       ", show.fixed(predicted[0], 3))
print("score of the model, its R²    ", show.fixed(model.score(x, y), 3))
print("metric of our choice          ", show.fixed(share, 3))
print(f"support of class {show.fixed(grades[2], 0)}             {counts[2]} wines")
print("support of the distribution   ", show.vector(grades, 0))
