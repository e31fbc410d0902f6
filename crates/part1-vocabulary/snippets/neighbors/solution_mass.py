"""Body mass from the mean of the nearest neighbors, beside the baseline and the line of page 1b."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

x = data.penguins_matrix(["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"])
order = np.random.default_rng(7).permutation(len(x))
held_out, train = order[:100], order[100:]
x, y = x[:, :3], x[:, 3]
z = StandardScaler().fit(x[train]).transform(x)

models = {"baseline": (DummyRegressor(), z), "line": (LinearRegression(), x[:, :1])}
for k in [1, 5, 20]:
    models[f"k = {k}"] = (KNeighborsRegressor(n_neighbors=k, algorithm="brute"), z)
for name, (model, features) in models.items():
    predicted = model.fit(features[train], y[train]).predict(features[held_out])
    error_g = root_mean_squared_error(y[held_out], predicted)
    print(f"{name:<8}  error {show.fixed(error_g, 0)} g")
