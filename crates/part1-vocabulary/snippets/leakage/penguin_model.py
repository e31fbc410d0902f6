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
test, train = order[:100], order[100:]  # before anything is fitted

baseline = DummyRegressor().fit(x[train], y[train]).predict(x[test])
rows = [["baseline: the mean", show.fixed(root_mean_squared_error(y[test], baseline), 1)]]
for name, k in [("flipper", 1), ("+ bill", 3), ("+ species", 5), ("+ sex", 6)]:
    model = make_pipeline(SimpleImputer(add_indicator=True), LinearRegression())
    predicted = model.fit(x[train][:, :k], y[train]).predict(x[test][:, :k])
    rows.append([name, show.fixed(root_mean_squared_error(y[test], predicted), 1)])
print(show.table(["features", "error on 100 held out, g"], rows))
