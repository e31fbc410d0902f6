"""Two algorithms on two flocks give four models, each of them a single number."""

import data
import numpy as np
import show

rows = []
for species in ["Adelie", "Gentoo"]:
    masses_g = data.penguins_column("body_mass_g", species=species)
    models = [np.mean(masses_g), np.median(masses_g)]
    rows.append(show.row(f"{len(masses_g)} {species}", (models, 1)))
print(show.table(["data", "algorithm: mean", "algorithm: median"], rows))
