"""The words without their logarithm: the log link now multiplies with every word added."""

import re

import data
import numpy as np
import show
from sklearn.linear_model import PoissonRegressor
from sklearn.metrics import mean_poisson_deviance

text = data.moby_dick().split("\n", 1)[1]
sentences = [sentence for sentence in re.split("[.?!]", text) if sentence.strip()]
words = np.array([[len(sentence.split())] for sentence in sentences], dtype=float)
commas = np.array([sentence.count(",") for sentence in sentences])
features = {
    "logarithm of the words": lambda words: np.log(words / 10),
    "words as they are": lambda words: words / 10,
}
rows = []
for name, feature in features.items():
    x = feature(words)
    model = PoissonRegressor(alpha=0.0, solver="newton-cholesky", tol=1e-10).fit(x, commas)
    long = model.predict(feature(np.array([[100.0], [300.0]])))
    rows.append(show.row(name, (mean_poisson_deviance(commas, model.predict(x)), 4), (long, 1)))
header = ["feature", "mean deviance", "commas in 100 words", "in 300 words"]
print(show.table(header, rows))
