"""A pipeline fitted on the training set, and the same one that was allowed to see everything."""

import data
import numpy as np
import show
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# Two features, flipper and sex (male 1, female 0, missing NaN); the target is the body mass.
flock = data.penguins_frame().dropna(subset=["flipper_length_mm", "body_mass_g"])
sex = flock["sex"].map({"male": 1.0, "female": 0.0})
x = np.column_stack([flock["flipper_length_mm"], sex])
y = flock["body_mass_g"].to_numpy()
order = np.random.default_rng(7).permutation(len(y))
held_out, train = order[:100], order[100:]

for name, rows in [("the training set", train), ("everything: a leak", order)]:
    imputer = SimpleImputer(strategy="mean", add_indicator=True)
    model = make_pipeline(imputer, StandardScaler(), LinearRegression()).fit(x[rows], y[rows])
    print(f"learned from {name}, {len(rows)} penguins")
    print("  filled with ", show.vector(model[0].statistics_, 4))
    error_g = root_mean_squared_error(y[held_out], model.predict(x[held_out]))
    print("  error on the 100 held out ", show.fixed(error_g, 1), "g")

steps = make_pipeline(SimpleImputer(strategy="mean", add_indicator=True), StandardScaler())
z = steps.fit_transform(x)  # sees every bird
model = LinearRegression().fit(z[train], y[train])
error_g = root_mean_squared_error(y[held_out], model.predict(z[held_out]))
print("filled and scaled by everything: error", show.fixed(error_g, 1), "g")
