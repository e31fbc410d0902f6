"""The derivative as a ratio of small changes: how fast a loss falls as one number grows."""

import data
import numpy as np
import show

flippers_mm = data.penguins_column("flipper_length_mm")


def loss(guess):
    """The mean squared miss of one guess for all penguins, in mm²."""
    return np.mean((flippers_mm - guess) ** 2)


print("loss at a guess of 190 mm ", show.fixed(loss(190), 3))
rows = []
for step in [10.0, 1.0, 0.1, 0.01, 1e-3]:
    change = loss(190 + step) - loss(190)
    rows.append(show.row(([step, change, change / step], 3)))
print(show.table(["step mm", "change of the loss", "change / step"], rows))
print("derivative by formula ", show.fixed(2 * (190 - flippers_mm.mean()), 3))
