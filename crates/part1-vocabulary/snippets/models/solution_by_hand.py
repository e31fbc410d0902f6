"""A line with weight 30 and bias −1800: two predictions, and what 10 mm more flipper change."""

import show


def mass_g(flipper_mm):
    return 30.0 * flipper_mm - 1800.0


print("200 mm ", show.fixed(mass_g(200.0), 0), "g")
print("210 mm ", show.fixed(mass_g(210.0), 0), "g")
print("more   ", show.fixed(mass_g(210.0) - mass_g(200.0), 0), "g")
