"""An iterator works only when asked, and no longer: the search ends at the first giant."""

from itertools import takewhile

import data

masses_g = data.penguins_column("body_mass_g")
n_looked_at = 0


def look(mass):
    global n_looked_at
    n_looked_at += 1
    return mass


masses = map(look, masses_g)  # nobody has asked yet
print(f"after map alone      {n_looked_at} of {len(masses_g)} masses looked at")

n_before = sum(1 for _ in takewhile(lambda mass: mass <= 6000, masses))
print(f"after the search     {n_looked_at} of {len(masses_g)} masses looked at")
print(f"before the first giant come {n_before} penguins of at most 6000 g")
