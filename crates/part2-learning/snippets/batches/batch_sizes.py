"""A mini-batch's gradient is right on average, and noisy: four times the size, half the noise."""

import data
import numpy as np
import show

slopes = 2 * (190 - data.penguins_column("flipper_length_mm"))
print("gradient of all 342 penguins ", show.fixed(slopes.mean(), 2))

rng = np.random.default_rng(7)
rows = []
for size in [1, 4, 16, 64, 256]:
    gradients = slopes[rng.choice(342, (2000, size))].mean(axis=1)
    numbers = [gradients.mean(), gradients.std(), slopes.std() / np.sqrt(size)]
    rows.append(show.row(size, (numbers, 2), int((gradients > 0).sum())))
header = ["batch", "mean gradient", "gradient noise", "by formula", "wrong sign"]
print(show.table(header, rows))
