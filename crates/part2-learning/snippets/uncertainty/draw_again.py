"""The bootstrap by hand: penguins drawn again from themselves, and how far their means move."""

import data
import numpy as np
import show

flock = data.penguins_column("body_mass_g")
print("five penguins ", show.vector(flock[:5], 0))
rng = np.random.default_rng(7)
for draw in range(1, 4):
    masses = flock[rng.choice(5, 5)]  # drawn at random; each is put back
    print(f"draw {draw}         {show.vector(masses, 0)}, mean {show.fixed(masses.mean(), 0)}")

rows = []
for n in [5, 50, 342]:
    masses, rng = flock[:n], np.random.default_rng(7)
    standard_error = masses.std(ddof=1) / np.sqrt(n)
    means = np.array([masses[rng.choice(n, n)].mean() for _ in range(2000)])
    rows.append(show.row(n, ([standard_error, means.std(ddof=1)], 1)))
print("\n" + show.table(["penguins", "standard error g", "std of 2,000 drawn means g"], rows))
