"""The penguin table in the language of models: a row is a sample, a column a feature."""

import data
import show

# x: one row of measurements for each penguin that has all four; y: its species as a number.
x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
print("samples  ", x.shape[0])
print("features ", x.shape[1])
print(f"targets   {len(y)}\n")

rows = [
    [str(i), *(show.fixed(value, 1) for value in x[i]), data.SPECIES[y[i]]]
    for i in [0, 151, 274]
]
print(show.table(["sample", "bill length", "bill depth", "flipper", "body mass", "label"], rows))

masses_g = data.penguins_column("body_mass_g")
print("\nin statistics: one sample, of size", len(masses_g))
