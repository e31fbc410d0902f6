"""A pipeline fitted on the training set, and one whose steps may see the held-out birds."""

import data
import numpy as np
import show
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

flock = data.penguins_frame().dropna(subset=["flipper_length_mm", "body_mass_g"])
male = flock["sex"].map({"male": 1.0, "female": 0.0})  # NaN: a hole
x, y = np.column_stack([flock["flipper_length_mm"], male]), flock["body_mass_g"].to_numpy()
prepare = make_pipeline(SimpleImputer(strategy="mean", add_indicator=True), StandardScaler())

rng = np.random.default_rng(7)
errors_g = np.zeros((300, 3))
for split in errors_g:
    order = rng.permutation(len(y))
    held_out, seen = order[:100], order[100:]
    for j, (steps_from, sum_from) in enumerate([(seen, seen), (order, seen), (order, order)]):
        z = prepare.fit(x[steps_from]).transform(x)
        model = LinearRegression().fit(z[sum_from], y[sum_from])
        split[j] = root_mean_squared_error(y[held_out], model.predict(z[held_out]))

names = ["honest: 242 birds", "filling and scaling: all 342", "everything: all 342"]
rows = [
    show.row(name, ([column[0], column.mean()], 1)) for name, column in zip(names, errors_g.T)
]
print(show.table(["learned from", "split 1: error g", "mean of 300"], rows))
