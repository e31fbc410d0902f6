"""A mini-batch's gradient is right on average, and noisy: four times the size, half the noise."""

import data
import numpy as np
import show

GUESS = 190.0  # mm

flippers_mm = data.penguins_column("flipper_length_mm")
full = 2 * (GUESS - flippers_mm.mean())
print("gradient of all 342 penguins ", show.fixed(full, 2))

rng = np.random.default_rng(7)
rows = []
for size in [1, 4, 16, 64, 256]:
    # The gradients of 2,000 batches, each drawn at random.
    drawn = rng.choice(342, (2000, size))
    gradients = 2 * (GUESS - flippers_mm[drawn]).mean(axis=1)
    numbers = gradients.mean(), gradients.std(), 2 * flippers_mm.std() / np.sqrt(size)
    uphill = int((gradients > 0).sum())
    rows.append([str(size), *(show.fixed(x, 2) for x in numbers), show.integer(uphill)])
header = ["batch", "mean gradient", "gradient noise", "by formula", "wrong sign"]
print(show.table(header, rows))
