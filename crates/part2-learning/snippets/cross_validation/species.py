"""A grouped split: weighed by a model that has never seen their species, penguins are misjudged."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import GroupKFold

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
birds, species = data.penguins_by_species(columns)
x, mass_g = birds[:, :3], birds[:, 3]
order = np.random.default_rng(7).permutation(len(x))
shuffled = [np.sort(test) for test in np.array_split(order, 3)]
grouped = [test for _, test in GroupKFold(3).split(x, groups=species)]
rows = []
for cut, folds in [("at random", shuffled), ("by species", grouped)]:
    for test in folds:
        train = np.setdiff1d(order, test)
        model = LinearRegression().fit(x[train], mass_g[train])
        error_g = root_mean_squared_error(mass_g[test], model.predict(x[test]))
        rows.append(show.row(cut, *np.bincount(species[test], minlength=3), (error_g, 0)))
print(show.table(["folds", "Adelie", "Chinstrap", "Gentoo", "error g"], rows))
