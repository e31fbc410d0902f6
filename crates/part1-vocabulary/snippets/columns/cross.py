"""A feature cross of species and sex: each flock may differ in its own way."""

import data
import pandas as pd
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_frame().dropna()
y = flock["body_mass_g"]
by_species = pd.get_dummies(flock["species"]).astype(float)
side_by_side = by_species.assign(male=(flock["sex"] == "male").astype(float))  # 3 + 1 columns
crossed = pd.get_dummies(flock["species"] + " × " + flock["sex"]).astype(float)
print("crossed ", ", ".join(crossed.columns))

sum_ = LinearRegression(fit_intercept=False).fit(side_by_side, y).coef_
cells = LinearRegression(fit_intercept=False).fit(crossed, y).coef_  # female, male, female …
rows = []
for i, species in enumerate(data.SPECIES):
    numbers = [sum_[i], sum_[i] + sum_[3], cells[2 * i], cells[2 * i + 1]]
    rows.append([species] + [show.fixed(g, 0) for g in numbers])
print(show.table(["species", "female g", "male g", "crossed: female g", "male g"], rows))
