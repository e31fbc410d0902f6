"""A line fitted to class numbers: its accuracy depends on which species somebody calls number 1."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

x, y = data.penguins_by_species(["flipper_length_mm"])
rows = []
for numbering in [["Adelie", "Chinstrap", "Gentoo"], ["Adelie", "Gentoo", "Chinstrap"]]:
    # The place of each penguin's species in this numbering, as a number.
    numbers = np.array([numbering.index(species) for species in data.SPECIES])[y]
    line = LinearRegression().fit(x, numbers)
    right = (line.predict(x).round().clip(0, 2) == numbers).sum()
    at_205 = line.predict([[205.0]])[0]
    rows.append([
        ", ".join(numbering),
        show.fixed(at_205, 2),
        numbering[round(at_205)],
        f"{right} of {len(y)}",
    ])
print(show.table(["numbered 0, 1, 2", "line at 205 mm", "read as", "right"], rows))
