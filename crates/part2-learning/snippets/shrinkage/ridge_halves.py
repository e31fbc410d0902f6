"""Shrinkage by ridge regression: a price on squared coefficients makes the two halves agree."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
one, other = np.split(np.random.default_rng(7).permutation(len(y)), 2)

rows = []
for alpha in [0.0, 1.0, 10.0, 30.0, 100.0, 1000.0]:
    models = [Ridge(alpha=alpha).fit(z[half], y[half]) for half in (one, other)]
    pairs = [show.vector(model.coef_[4:6], 1) for model in models]
    scores = [model.score(z[half], y[half]) for model, half in zip(models, (other, one))]
    rows.append([show.fixed(alpha, 0), *pairs, *(show.fixed(score, 3) for score in scores)])
header = ["alpha", "s1, s2: one half", "the other", "R² on the other", "on the one"]
print(show.table(header, rows))
