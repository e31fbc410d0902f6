"""A fourth penguin of 0 g, a typing error, pulls the average down by 900 g."""

import show

body_mass_g = [3750.0, 3800.0, 3250.0, 0.0]
total = 0.0
for mass in body_mass_g:
    total += mass
n = len(body_mass_g)
print("total  ", show.fixed(total, 0), "g")
print("average", show.fixed(total / n, 2), "g")
