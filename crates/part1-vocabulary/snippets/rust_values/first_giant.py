"""An iterator works only when asked, and no longer: the search ends at the first giant."""

import data

masses_g = data.penguins_column("body_mass_g")
n_seen = 0


def look(mass):
    global n_seen
    n_seen += 1
    return mass


kilograms = (look(mass) / 1000 for mass in masses_g)  # a generator: lazy as well
print(f"after map alone      {n_seen} of {len(masses_g)} masses looked at")

found = any(look(mass) > 6000 for mass in masses_g)
print(f"after the search     {n_seen} of {len(masses_g)} masses looked at")
print("one is above 6000 g ", str(found).lower())
