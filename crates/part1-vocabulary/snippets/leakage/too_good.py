"""A column computed from the target: a wonderful error on held-out birds, and no use at all."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flipper_mm, y = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
# A colleague's addition to the table: how much a penguin weighs for its size.
condition = y / flipper_mm
x = np.column_stack([flipper_mm, condition])

order = np.random.default_rng(7).permutation(len(y))
held_out, seen = order[:100], order[100:]
for name, n in [("flipper", 1), ("flipper, condition", 2)]:
    model = LinearRegression().fit(x[seen, :n], y[seen])
    error_g = root_mean_squared_error(y[held_out], model.predict(x[held_out, :n]))
    print(f"{name:<18}  error on 100 held out {show.fixed(error_g, 1):>5} g")
