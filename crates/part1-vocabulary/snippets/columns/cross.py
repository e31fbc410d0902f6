"""A feature cross of species and sex: each species may differ in its own way."""

import data
import pandas as pd
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_frame().dropna()
y = flock["body_mass_g"]
by_species = pd.get_dummies(flock["species"]).astype(float)
side_by_side = by_species.assign(male=(flock["sex"] == "male").astype(float))  # 3 + 1 columns
crossed = pd.get_dummies(flock["species"] + " × " + flock["sex"]).astype(float)  # 6 columns

total = LinearRegression(fit_intercept=False).fit(side_by_side, y).coef_
pair = LinearRegression(fit_intercept=False).fit(crossed, y).coef_
rows = []
for i, species in enumerate(data.SPECIES):
    a, b = [total[i], total[i] + total[3]], pair[2 * i : 2 * i + 2]
    rows.append(show.row(species, ([*a, a[1] - a[0], *b, b[1] - b[0]], 1)))
header = ["side by side", "female g", "male g", "more", "crossed: female g", "male g", "more"]
print(show.table(header, rows))
