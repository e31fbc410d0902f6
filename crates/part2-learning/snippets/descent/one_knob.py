"""Gradient descent with one knob: look at the slope, take a step against it, and again."""

import data
import numpy as np
import show

LEARNING_RATE = 0.1

flippers_mm = data.penguins_column("flipper_length_mm")

guess = 190.0  # the parameter
rows = []
for step in range(6):
    loss = np.mean((flippers_mm - guess) ** 2)
    gradient = np.mean(2 * (guess - flippers_mm))
    update = -LEARNING_RATE * gradient
    rows.append([str(step), *(show.fixed(x, 3) for x in (guess, loss, gradient, update))])
    guess += update
print(show.table(["step", "guess mm", "loss mm²", "gradient", "update mm"], rows))
print("mean of the flippers ", show.fixed(flippers_mm.mean(), 3))
