"""Learn from four masses, then answer: Rust's `fit` returns a new type, Python's fills the old."""

import numpy as np
import show
from sklearn.dummy import DummyRegressor

flipper_mm = np.array([[181.0], [192.0], [211.0], [230.0]])  # one row a penguin
y = np.array([3750.0, 3500.0, 4500.0, 5700.0])  # body mass in g

guesser = DummyRegressor(strategy="mean")  # of scikit-learn
guesser.fit(flipper_mm, y)
print("learned    ", show.fixed(guesser.constant_[0, 0], 1))
print("two guesses", show.vector(guesser.predict([[200.0], [210.0]]), 1))
