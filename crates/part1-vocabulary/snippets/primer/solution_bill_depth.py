"""The same fit on another column: a Gentoo where the bill is shallower than the threshold."""

import data
import show

x, y = data.penguins_by_species(["bill_depth_mm"])
truth = y == data.SPECIES.index("Gentoo")
best_mm, most_right = 0.0, 0
for tenths in range(131, 216):
    threshold_mm = tenths / 10
    n_right = ((x[:, 0] < threshold_mm) == truth).sum()
    if n_right > most_right:
        best_mm, most_right = threshold_mm, n_right
print(f"kept: below {show.fixed(best_mm, 1)} mm   right for {most_right} of {len(y)}")
