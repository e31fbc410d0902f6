"""The correlations of four measurements of 342 penguins, each with each."""

import data
import show

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
correlations = data.penguins_frame()[columns].corr()
header = ["", "bill length", "bill depth", "flipper", "mass"]
rows = [show.row(name, (row, 3)) for name, row in zip(header[1:], correlations.to_numpy())]
print(show.table(header, rows))
