"""A column computed from the target: a wonderful error on held-out birds, and no use at all."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flipper, y = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
# A colleague's addition to the table: how much a penguin weighs for its size.
condition = y / flipper
x = np.column_stack([flipper, condition])

order = np.random.default_rng(7).permutation(len(y))
test, train = order[:100], order[100:]
for name, k in [("flipper", 1), ("flipper, condition", 2)]:
    model = LinearRegression().fit(x[train, :k], y[train])
    error_g = root_mean_squared_error(y[test], model.predict(x[test, :k]))
    print(f"{name:<18}  error on 100 held out {show.fixed(error_g, 1):>5} g")
for name, column in [("flipper", flipper), ("condition", condition)]:
    with_mass = np.corrcoef(column, y)[0, 1]
    print(f"correlation with the mass, {name:<9}  {show.fixed(with_mass, 2)}")
