"""Three models of body mass, judged on the penguins they learned from and on penguins held out."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

x = data.penguins_matrix(["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"])
x, y = x[:, :3], x[:, 3]
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]

baseline = DummyRegressor().fit(x[train], y[train])
line = LinearRegression().fit(x[train][:, :1], y[train])
# The memory looks for a seen penguin with exactly these three measurements.
memory = {tuple(sample): mass_g for sample, mass_g in zip(x[train], y[train])}
predictions = {
    "baseline: the mean": baseline.predict(x),
    "line": line.predict(x[:, :1]),
    "memory": np.array([memory.get(tuple(sample), y[train].mean()) for sample in x]),
}
rows = []  # the last column shows generalization
for name, predicted in predictions.items():
    errors_g = [root_mean_squared_error(y[part], predicted[part]) for part in (train, held_out)]
    rows.append([name, *(show.fixed(error, 0) for error in errors_g)])
print(show.table(["model", "error g on 242 seen", "error g on 100 held out"], rows))
