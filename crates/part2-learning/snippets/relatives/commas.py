"""Poisson regression: the commas in the sentences of Moby-Dick's first chapter, by length."""

import re

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression, PoissonRegressor
from sklearn.metrics import mean_poisson_deviance

text = data.moby_dick().split("\n", 1)[1]  # without the title
sentences = [sentence for sentence in re.split("[.?!]", text) if sentence.strip()]
words = np.array([[len(sentence.split())] for sentence in sentences], dtype=float)
y = np.array([sentence.count(",") for sentence in sentences])
tens = lambda words: np.log(words / 10)
poisson = PoissonRegressor(alpha=0.0, solver="newton-cholesky", tol=1e-10).fit(tens(words), y)
line = LinearRegression().fit(words, y)

print(f"sentences {len(y)}, commas {show.integer(y.sum())}")
weight, intercept = poisson.coef_[0], poisson.intercept_
print(f"weight {show.fixed(weight, 4)}   intercept {show.fixed(intercept, 4)}")
print("twice as long: commas times", show.fixed(2**weight, 2))
some = np.array([[1.0], [10.0], [20.0], [40.0], [100.0]])
rows = []
for words_of_one, a, b in zip(some[:, 0], line.predict(some), poisson.predict(tens(some))):
    rows.append([show.fixed(words_of_one, 0), show.fixed(a, 2), show.fixed(b, 2)])
print(show.table(["words", "straight line", "Poisson regression"], rows))
print("mean deviance", show.fixed(mean_poisson_deviance(y, poisson.predict(tens(words))), 4))
