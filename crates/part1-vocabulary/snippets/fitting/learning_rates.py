"""The same walk with five learning rates: too short a step, a good one, too long a one."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
x, y = flipper_mm / 10 - 20, mass_g / 1000

rows = []
for learning_rate in [0.01, 0.05, 0.1, 0.4, 0.6]:
    weight, bias = 0.0, 0.0
    losses = []
    for step in range(11):
        misses = weight * x + bias - y
        losses.append((misses**2).mean())
        # The slopes by formula; measuring them gives the same, because the loss is a parabola.
        slopes = 2 * (misses * x).mean(), 2 * misses.mean()
        weight, bias = np.subtract((weight, bias), np.multiply(learning_rate, slopes))
    rows.append([show.fixed(learning_rate, 2), *(show.fixed(losses[i], 4) for i in [0, 1, 3, 10])])
print(show.table(["learning rate", "loss at start", "after 1", "after 3", "after 10"], rows))
