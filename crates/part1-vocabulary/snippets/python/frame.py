"""The mean mass and flipper of each species: a loop in Rust, one line with pandas."""

import data
import show

frame = data.penguins_frame()  # a DataFrame
means = frame.groupby("species")[["body_mass_g", "flipper_length_mm"]].mean()
n = frame.groupby("species")["body_mass_g"].count()

rows = [
    [species, str(n[species]), show.fixed(row["body_mass_g"], 1),
     show.fixed(row["flipper_length_mm"], 1)]
    for species, row in means.iterrows()
]
print(show.table(["species", "penguins", "mass g", "flipper mm"], rows))
