"""Squared misses follow one wrong number a long way; plain misses do not."""

import numpy as np
import show

guesses_g = np.arange(3000, 10_001)
for last_g in [4675, 46_750]:
    mass_g = np.array([3750, 3800, 3250, 3450, 3650, 3625, last_g])
    misses_g = mass_g - guesses_g[:, None]  # (n_guesses, n_penguins)
    print(f"last penguin {last_g} g")
    print(f"  argmin of Σ (x − g)²  {guesses_g[(misses_g**2).sum(axis=1).argmin()]} g")
    print(f"  argmin of Σ |x − g|   {guesses_g[np.abs(misses_g).sum(axis=1).argmin()]} g")
    print(f"  Σ x / 7               {show.fixed(mass_g.mean(), 2)} g")
