"""Where the largest and smallest of seven masses stand, and the guess that misses least."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3250, 3450, 3650, 3625, 4675])
print(f"max {mass_g.max()} g, argmax {mass_g.argmax()}")
print(f"min {mass_g.min()} g, argmin {mass_g.argmin()}")
places = np.argsort(-mass_g, kind="stable")  # heaviest first
print("top-k for k = 3:", show.vector(places[:3], 0) + "\n")

guesses_g = np.arange(3000, 4501)
squared_misses = ((mass_g - guesses_g[:, None]) ** 2).sum(axis=1)  # (n_guesses,)
print("min of Σ (x − g)²    ", show.integer(squared_misses.min()), "g²")
print("argmin of Σ (x − g)² ", guesses_g[squared_misses.argmin()], "g")
