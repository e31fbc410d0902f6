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
y = np.array([sentence.count(",") for sentence in sentences])
features = {
    "logarithm of the words": lambda words: np.log(words / 10),
    "words as they are": lambda words: words / 10,
}
for name, feature in features.items():
    x = feature(words)
    model = PoissonRegressor(alpha=0.0, solver="newton-cholesky", tol=1e-10).fit(x, y)
    long = model.predict(feature(np.array([[100.0], [300.0]])))
    print(name)
    print("  mean deviance      ", show.fixed(mean_poisson_deviance(y, model.predict(x)), 4))
    print("  commas in 100 words", show.fixed(long[0], 1))
    print("  commas in 300 words", show.fixed(long[1], 1))
