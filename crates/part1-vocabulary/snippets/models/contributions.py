"""A weighted sum of three features: each measurement times its weight, added up, plus the bias."""

import numpy as np
import show
from sklearn.linear_model import LinearRegression

names = ["bill length", "bill depth", "flipper"]
sample = np.array([39.1, 18.7, 181.0])  # mm; the first penguin, 3750 g on the scale
weights = np.array([4.0, 20.0, 50.0])  # g per mm
bias = -6400.0  # g

products_g = sample * weights
rows = [
    show.row(name, (numbers, 1))
    for name, numbers in zip(names, np.column_stack([sample, weights, products_g]))
]
print(show.table(["feature", "mm", "weight g per mm", "product g"], rows))
prediction_g = products_g.sum() + bias
print("bias       ", show.fixed(bias, 1), "g")
print("prediction ", show.fixed(prediction_g, 1), "g")

model = LinearRegression()
model.coef_, model.intercept_ = weights, bias  # scikit-learn's words for weights and bias
by_library_g = model.predict(sample[None, :])[0]
print("difference to the library", show.fixed(prediction_g - by_library_g, 9))
