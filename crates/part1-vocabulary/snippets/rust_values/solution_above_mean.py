"""How many penguins are heavier than the mean: a sum, a division, a filter and a count."""

import data
import show

masses_g = data.penguins_column("body_mass_g")
mean = masses_g.mean()
n_above = (masses_g > mean).sum()
print(f"mean of {len(masses_g)} masses  {show.fixed(mean, 1)} g")
print(f"heavier than that    {n_above}")
