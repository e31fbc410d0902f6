"""Five penguins drawn again from themselves: the means move, and by how much a formula knows."""

import data
import numpy as np
import show
from scipy import stats

flock = data.penguins_column("body_mass_g")
five = flock[:5]
print(f"five penguins  {show.vector(five, 0)}, mean {show.fixed(five.mean(), 0)}")
rng = np.random.default_rng(7)
for draw in range(1, 4):
    masses = five[rng.choice(5, 5)]
    print(f"draw {draw}         {show.vector(masses, 0)}, mean {show.fixed(masses.mean(), 0)}")
print()
rows = []
for n in [5, 50, 342]:
    rng = np.random.default_rng(7)
    drawn = stats.bootstrap((flock[:n],), np.mean, n_resamples=2000, rng=rng, method="percentile")
    formula = stats.sem(flock[:n])
    rows.append([str(n), show.fixed(formula, 1), show.fixed(drawn.standard_error, 1)])
header = ["penguins", "standard error g", "spread of 2,000 drawn means g"]
print(show.table(header, rows))
