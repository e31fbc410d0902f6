"""Shrinkage by ridge regression: alpha on the diagonal, and the two halves agree."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
one, other = np.split(np.random.default_rng(7).permutation(442), 2)

rows = []
for alpha in [0.0, 1.0, 10.0, 30.0, 100.0, 1000.0]:
    models = [Ridge(alpha=alpha).fit(z[half], y[half]) for half in (one, other)]
    s1_s2 = np.concatenate([model.coef_[4:6] for model in models])
    r2 = np.mean([model.score(z[half], y[half]) for model, half in zip(models, (other, one))])
    rows.append(show.row((alpha, 0), (s1_s2, 1), (r2, 3)))
header = ["alpha", "s1, one half", "s2", "s1, the other", "s2", "R² on the half not seen"]
print(show.table(header, rows))
