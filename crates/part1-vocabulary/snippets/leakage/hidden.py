"""A scale that ends at 5 kg: the holes are not random, and imputation cannot repair them."""

import data
import numpy as np
import show
from sklearn.impute import SimpleImputer

frame = data.penguins_frame()
n_missing = frame["sex"].isna().sum()
print(f"missing values in the column sex: {n_missing} of {len(frame)}\n")

truth, species = data.penguins_by_species(["body_mass_g"])
weighed = np.where(truth > 5000, np.nan, truth)
filled, missing_indicator = SimpleImputer(add_indicator=True).fit_transform(weighed).T
columns = {"the truth": truth, "holes dropped": weighed[~np.isnan(weighed)], "holes = mean": filled}
rows = [show.row(name, g.size, ([g.mean(), g.std()], 1)) for name, g in columns.items()]
print(show.table(["body mass", "penguins", "mean g", "std g"], rows) + "\n")

is_gentoo = species == data.SPECIES.index("Gentoo")
print("holes           ", show.fixed(missing_indicator.sum(), 0))
print("of them Gentoos ", show.fixed(missing_indicator @ is_gentoo, 0))
