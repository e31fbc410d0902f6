"""The penguin model end to end: body mass from one column, then from more, beside the baseline."""

import data
import numpy as np
import show
from sklearn.dummy import DummyRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline

# A target is never imputed: the two penguins without a mass are left out.
flock = data.penguins_frame().dropna(subset=["body_mass_g"])
y = flock["body_mass_g"].to_numpy()
measured = flock[["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]]
species = np.column_stack([flock["species"] == name for name in ["Chinstrap", "Gentoo"]])
sex = flock["sex"].map({"male": 1.0, "female": 0.0})
x = np.column_stack([measured, species, sex]).astype(float)

order = np.random.default_rng(7).permutation(len(y))
held_out, seen = order[:100], order[100:]  # before anything is fitted

models = [("the mean", 1, DummyRegressor())]
for name, k in [("flipper", 1), ("+ bill", 3), ("+ species", 5), ("+ sex", 6)]:
    models.append((name, k, make_pipeline(SimpleImputer(add_indicator=True), LinearRegression())))
for name, k, model in models:
    predicted_g = model.fit(x[seen, :k], y[seen]).predict(x[held_out, :k])
    error_g = root_mean_squared_error(y[held_out], predicted_g)
    print(f"{name:<10} error {show.fixed(error_g, 1)} g")
