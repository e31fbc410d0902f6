"""Poisson regression: the commas in the sentences of Moby-Dick's first chapter, by length."""

import re

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression, PoissonRegressor

text = data.moby_dick().split("\n", 1)[1]  # without the title
sentences = [sentence for sentence in re.split("[.?!]", text) if sentence.strip()]
words = np.array([[len(sentence.split())] for sentence in sentences], dtype=float)
commas = np.array([sentence.count(",") for sentence in sentences])


def by_tens(words):
    return np.log(words / 10)


poisson = PoissonRegressor(alpha=0.0, solver="newton-cholesky", tol=1e-10)
poisson.fit(by_tens(words), commas)
line = LinearRegression().fit(words, commas)
print(f"sentences {len(commas)}, commas {show.integer(commas.sum())}")
weight, intercept = poisson.coef_[0], poisson.intercept_
print(f"weight {show.fixed(weight, 4)}, intercept {show.fixed(intercept, 4)}")
print("twice as long: commas times", show.fixed(2**weight, 2))

some = np.array([[1.0], [10.0], [20.0], [40.0], [100.0]])
straight, counts = line.predict(some), poisson.predict(by_tens(some))
rows = [show.row((n, 0), ([a, b], 2)) for n, a, b in zip(some[:, 0], straight, counts)]
print(show.table(["words", "straight line", "Poisson regression"], rows))
