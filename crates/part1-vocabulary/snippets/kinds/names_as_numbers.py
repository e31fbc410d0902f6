"""A line fitted to class numbers: its answers depend on which species is called number 1."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

x, y = data.penguins_by_species(["flipper_length_mm"])
rows = []
for names in [["Adelie", "Chinstrap", "Gentoo"], ["Adelie", "Gentoo", "Chinstrap"]]:
    # Which number the species of each penguin has in this numbering.
    numbers = np.array([names.index(species) for species in data.SPECIES])[y]
    line = LinearRegression().fit(x, numbers)
    n_right = (line.predict(x).round().clip(0, 2) == numbers).sum()
    at_205 = line.predict([[205.0]])[0]
    rows.append(show.row(", ".join(names), (at_205, 2), names[round(at_205)], n_right))
header = ["numbered 0, 1, 2", "line at 205 mm", "read as", f"right of {len(y)}"]
print(show.table(header, rows))
