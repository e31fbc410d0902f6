"""Bill depth and flipper length over all penguins, and within each species."""

import data
import show

penguins = data.penguins_frame()
together = penguins.bill_depth_mm.corr(penguins.flipper_length_mm)
print("all together ", show.fixed(together, 3))
for name, flock in penguins.groupby("species"):
    correlation = show.fixed(flock.bill_depth_mm.corr(flock.flipper_length_mm), 3)
    print(f"{name:<12}  {correlation:>6}")
