"""Squared misses follow one wrong number a long way; plain misses do not."""

import numpy as np

guesses = np.arange(3000, 10_001)
for last in [4675, 46_750]:
    mass_g = np.array([3750, 3800, 3250, 3450, 3650, 3625, last])
    misses = mass_g - guesses[:, None]  # (n_guesses, n_penguins)
    print(f"last penguin {last} g")
    print(f"  argmin of Σ (mass − guess)²  {guesses[(misses**2).sum(axis=1).argmin()]} g")
    print(f"  argmin of Σ |mass − guess|   {guesses[np.abs(misses).sum(axis=1).argmin()]} g")
