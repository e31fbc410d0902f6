"""Random columns as features: R² rises on the training set and falls on held-out penguins."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_matrix(data.PENGUIN_FEATURES)  # the mass is the last column
lengths, y = flock[:, :3], flock[:, 3]
rng = np.random.default_rng(7)
order = rng.permutation(len(y))
noise = rng.standard_normal((len(y), 200))
seen, held_out = order[:242], order[242:]
rows = []
for n_noise in [0, 10, 50, 100, 200]:
    x = np.column_stack([lengths, noise[:, :n_noise]])
    model = LinearRegression().fit(x[seen], y[seen])
    scores = [model.score(x[part], y[part]) for part in (seen, held_out)]
    rows.append(show.row(n_noise, (scores, 3)))
print(show.table(["random columns", "R² seen", "R² held out"], rows))
