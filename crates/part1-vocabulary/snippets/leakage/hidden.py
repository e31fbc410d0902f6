"""A scale that ends at 5 kg: the holes are not random, and no filling brings the mean back."""

import data
import numpy as np
import show
from sklearn.impute import SimpleImputer

truth, species = data.penguins_by_species(["body_mass_g"])
weighed = np.where(truth > 5000, np.nan, truth)

masses = [("the truth", truth), ("holes dropped", weighed[~np.isnan(weighed)])]
for name, strategy in [("holes = mean", "mean"), ("holes = median", "median")]:
    masses.append((name, SimpleImputer(strategy=strategy).fit_transform(weighed)))
rows = [
    [name, str(mass_g.size)]
    + [show.fixed(x, 1) for x in (mass_g.mean(), np.median(mass_g), mass_g.std())]
    for name, mass_g in masses
]
header = ["body mass", "penguins", "mean g", "median g", "standard deviation g"]
print(show.table(header, rows) + "\n")

x = SimpleImputer(strategy="mean", add_indicator=True).fit_transform(weighed)
holes = np.flatnonzero(x[:, 1])
gentoos = (species[holes] == data.SPECIES.index("Gentoo")).sum()
print("with the missing indicator", show.shape(x))
print("first row                 ", show.vector(x[0], 1))
print("first hole                ", show.vector(x[holes[0]], 1))
print(f"holes {len(holes)}, of them Gentoos {gentoos}")
