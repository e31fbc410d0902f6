"""Sex and species are nearly independent, sex and body mass are not."""

import data
import show

penguins = data.penguins_frame().dropna(subset=["sex"])
male = penguins.sex == "male"
print(f"of {len(penguins)} birds: P(male) = {show.fixed(male.mean(), 3)}")
groups = {"Gentoo": penguins.species == "Gentoo", "over 4.5 kg": penguins.body_mass_g > 4500}
rows = []
for name, group in groups.items():
    shares = [male[group].mean(), (male & group).mean(), male.mean() * group.mean()]
    rows.append(show.row(name, (shares, 3)))
header = ["group", "P(male | group)", "P(male and group)", "P(male) · P(group)"]
print(show.table(header, rows))
