"""The mean mass and flipper of each species: a loop in Rust, one line with pandas."""

import data
import show

frame = data.penguins_frame()  # a DataFrame
means = frame.groupby("species")[["body_mass_g", "flipper_length_mm"]].mean()
n = frame.groupby("species")["body_mass_g"].count()

rows = [show.row(species, n[species], (row.to_numpy(), 1)) for species, row in means.iterrows()]
print(show.table(["species", "penguins", "mass g", "flipper mm"], rows))
