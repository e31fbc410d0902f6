"""Gradient descent with one knob: look at the slope, take a step against it, and again."""

import data
import numpy as np
import show

flippers_mm = data.penguins_column("flipper_length_mm")

learning_rate = 0.1
guess = 190.0  # the parameter
rows = []
for step in range(6):
    loss = np.mean((flippers_mm - guess) ** 2)
    gradient = np.mean(2 * (guess - flippers_mm))
    update = -learning_rate * gradient
    rows.append(show.row(step, ([guess, loss, gradient, update], 3)))
    guess += update
print(show.table(["step", "guess mm", "loss mm²", "gradient", "update mm"], rows))
print("mean of the flippers ", show.fixed(flippers_mm.mean(), 3))
