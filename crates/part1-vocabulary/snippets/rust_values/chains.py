"""Closures in a chain: convert, keep, pair up, number, add up."""

import show

masses_g = [3750.0, 3800.0, 3250.0, 3450.0]
flippers_mm = [181.0, 186.0, 195.0, 193.0]
limit_g = 3600.0

kilograms = [mass / 1000 for mass in masses_g]
print("map      ", show.vector(kilograms, 2))

heavy = [mass for mass in masses_g if mass > limit_g]
print("filter   ", show.vector(heavy, 0))

ratios = [g / mm for g, mm in zip(masses_g, flippers_mm)]
print("zip, map ", show.vector(ratios, 2))

for place, mass in list(enumerate(masses_g))[2:]:
    print(f"enumerate {place}: {show.fixed(mass, 0)} g")
print("sum      ", show.fixed(sum(masses_g), 0))
