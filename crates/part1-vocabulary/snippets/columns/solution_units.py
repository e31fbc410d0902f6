"""Variance has a unit, squared: in kilograms the most varied column becomes the dullest."""

import data
import show

x = data.penguins_matrix(data.PENGUIN_FEATURES)
rows = [[name, show.fixed(x[:, j].var(), 2)] for j, name in enumerate(data.PENGUIN_FEATURES)]
rows.append(["body_mass_kg", show.fixed((x[:, 3] / 1000).var(), 2)])
print(show.table(["column", "variance"], rows))
