"""The derivative as a ratio of small changes: how fast a loss falls as one number grows."""

import data
import numpy as np
import show

GUESS = 190.0  # mm, the same guess for every penguin

flippers_mm = data.penguins_column("flipper_length_mm")


def loss(guess):
    """The mean squared miss, in mm²."""
    return np.mean((flippers_mm - guess) ** 2)


print("loss at a guess of 190 mm ", show.fixed(loss(GUESS), 3))
rows = []
for step in [10.0, 1.0, 0.1, 0.01, 1e-3]:
    change = loss(GUESS + step) - loss(GUESS)
    rows.append([show.fixed(x, 3) for x in (step, change, change / step)])
print(show.table(["step mm", "change of the loss", "change / step"], rows))
print("derivative by formula ", show.fixed(2 * (GUESS - flippers_mm.mean()), 3))
