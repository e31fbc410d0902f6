"""A function that adds a mass to the caller's list, and one that leaves the list alone."""

import show


def with_mass(masses_g, mass_g):
    return masses_g + [mass_g]


def add_mass(masses_g, mass_g):
    masses_g.append(mass_g)


masses_g = [3750.0, 3800.0]

longer = with_mass(masses_g, 3250.0)
print("with_mass   gives", show.vector(longer, 0))
print("            ours ", show.vector(masses_g, 0))

add_mass(masses_g, 3250.0)
print("add_mass    ours ", show.vector(masses_g, 0))
