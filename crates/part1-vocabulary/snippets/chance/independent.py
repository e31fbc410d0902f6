"""Sex and species are nearly independent, sex and body mass are not."""

import data
import show

penguins = data.penguins_frame().dropna(subset=["sex"])


def print_males(name, group):
    males, n = (group.sex == "male").sum(), len(group)
    print(f"P(male | {name:<19}) = {males:>3} of {n:>3} = {show.fixed(males / n, 3)}")


print_males("all of known sex", penguins)
for species, group in penguins.groupby("species"):
    print_males(species, group)
print_males("heavier than 4.5 kg", penguins[penguins.body_mass_g > 4500])
