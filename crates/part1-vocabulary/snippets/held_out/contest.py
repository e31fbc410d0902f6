"""Three models of body mass, judged on the penguins they learned from and on penguins held out."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flock = data.penguins_matrix(data.PENGUIN_FEATURES)  # the mass is the last column
x, y = flock[:, :3], flock[:, 3]
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]

baseline = DummyRegressor().fit(x[train], y[train])
line = LinearRegression().fit(x[train, 2:], y[train])
memory = {tuple(sample): mass_g for sample, mass_g in zip(x[train], y[train])}
predictions_g = [
    baseline.predict(x),
    line.predict(x[:, 2:]),
    np.array([memory.get(tuple(sample), y[train].mean()) for sample in x]),
]
rows = []  # the second one measures generalization
for name, part in [("seen", train), ("held out", held_out)]:
    errors_g = [root_mean_squared_error(y[part], predicted[part]) for predicted in predictions_g]
    rows.append(show.row(name, len(part), (errors_g, 1)))
print(show.table(["error in g", "penguins", "baseline", "line", "memory"], rows))
