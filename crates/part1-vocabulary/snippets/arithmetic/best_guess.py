"""Where the largest and smallest of seven masses stand, and the guess that misses least."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3250, 3450, 3650, 3625, 4675])

print(f"max {mass_g.max()} g, argmax {mass_g.argmax()}")
print(f"min {mass_g.min()} g, argmin {mass_g.argmin()}")
top = np.argsort(-mass_g, kind="stable")[:3]
print("top-k for k = 3: places", show.vector(top, 0) + "\n")

guesses = np.arange(3000, 4501)  # every whole gram
squared_misses = ((mass_g - guesses[:, None]) ** 2).sum(axis=1)  # (n_guesses,)
best = guesses[squared_misses.argmin()]
for guess in [3000, 3500, best, 4000, 4500]:
    total = show.integer(squared_misses[guess - 3000])
    print(f"guess {guess} g: Σ of squared misses {total:>9}")
print("argmin over the guesses:", best, "g")
