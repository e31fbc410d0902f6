"""A fourth penguin of 0 g, an empty field, pulls the average down by 900 g."""

import show

by_pencil_g = 2700.0
body_mass_g = [3750.0, 3800.0, 3250.0, 0.0]
total = sum(body_mass_g)
print("total      ", show.fixed(total, 0), "g")
print("by program ", show.fixed(total / len(body_mass_g), 0), "g")
print("by pencil  ", show.fixed(by_pencil_g, 0), "g")
