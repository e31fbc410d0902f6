"""What bill and species buy on held-out penguins: on the scoreboard's split, and on 300 splits."""

import data
import numpy as np
import pandas as pd
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flock = data.penguins_frame().dropna(subset=["body_mass_g"])
measured = flock[["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]]
species = pd.get_dummies(flock["species"], drop_first=True)  # an Adelie has two zeros
x = np.column_stack([measured, species]).astype(float)
y = flock["body_mass_g"].to_numpy()

rng = np.random.default_rng(7)
errors_g = np.zeros((300, 4))  # the first row is the scoreboard's split
for split in errors_g:
    order = rng.permutation(len(y))
    held_out, seen = order[:100], order[100:]
    for j, n in enumerate([0, 1, 3, 5]):
        model = LinearRegression() if n else DummyRegressor()
        predicted_g = model.fit(x[seen, :n], y[seen]).predict(x[held_out, :n])
        split[j] = root_mean_squared_error(y[held_out], predicted_g)

rows = []
for j, name in enumerate(["the mean", "+ flipper", "+ bill", "+ species"]):
    helped = str((errors_g[:, j] < errors_g[:, j - 1]).sum()) if j else ""
    rows.append(show.row(name, ([errors_g[0, j], errors_g[:, j].mean()], 1), helped))
print(show.table(["error on 100 held out, g", "split 1", "mean of 300", "less than above"], rows))
