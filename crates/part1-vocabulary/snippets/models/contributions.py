"""A weighted sum of three features: each measurement times its weight, added up, plus the bias."""

import numpy as np
import show
from sklearn.linear_model import LinearRegression

names = ["bill length", "bill depth", "flipper"]
sample = np.array([39.1, 18.7, 181.0])  # mm; the first penguin, 3750 g on the scale
weights = np.array([4.0, 20.0, 50.0])  # g per mm
bias = -6400.0  # g

rows = [
    [name, show.fixed(mm, 1), show.fixed(weight, 1), show.fixed(mm * weight, 1)]
    for name, mm, weight in zip(names, sample, weights)
]
print(show.table(["feature", "mm", "weight g per mm", "mm times weight = g"], rows))
total = bias + (sample * weights).sum()
print("bias       ", show.fixed(bias, 1), "g")
print("prediction ", show.fixed(total, 1), "g")

model = LinearRegression()
model.coef_, model.intercept_ = weights, bias  # scikit-learn's words for weights and bias
by_library = model.predict(sample[None, :])[0]
print("difference to the library", show.fixed(total - by_library, 9))
