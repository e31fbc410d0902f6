"""Random columns as features: R² rises on the training set and falls on held-out penguins."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

lengths = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])
y = np.array(data.penguins_column("body_mass_g"))
rng = np.random.default_rng(7)
order = rng.permutation(len(y))
train, held_out = order[:242], order[242:]
noise = rng.standard_normal((len(y), 200))

rows = []
for n_noise in [0, 10, 50, 100, 200]:
    x = np.column_stack([lengths, noise[:, :n_noise]])
    model = LinearRegression().fit(x[train], y[train])
    scores = [model.score(x[part], y[part]) for part in (train, held_out)]
    rows.append([str(n_noise), *(show.fixed(score, 3) for score in scores)])
print(show.table(["random columns", "R² on 242 seen", "R² on 100 held out"], rows))
