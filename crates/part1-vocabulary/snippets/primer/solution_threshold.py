"""A model with one parameter that answers with a name: Gentoo or not, from the flipper alone."""

import data
import show

x, y = data.penguins_by_species(["flipper_length_mm"])
is_gentoo = y == data.SPECIES.index("Gentoo")
rows = []
for threshold_mm in [200.0, 205.0, 210.0, 215.0]:
    says_gentoo = x[:, 0] > threshold_mm
    rows.append([show.fixed(threshold_mm, 0), str((says_gentoo == is_gentoo).sum())])
print(show.table(["Gentoo above mm", "right of 342"], rows))
