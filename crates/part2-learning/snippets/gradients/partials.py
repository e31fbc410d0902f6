"""Two parameters, two slopes: nudge one, hold the other; the two together are the gradient."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
flipper_cm, mass_kg = flipper_mm / 10 - 20, mass_g / 1000  # beyond 20 cm


def loss(weight, bias):
    """The mean squared miss of the line weight · flipper + bias, in kg²."""
    return np.mean((weight * flipper_cm + bias - mass_kg) ** 2)


weight, bias, step = 0.1, 4.0, 1e-5
print("loss at (0.1, 4.0) ", show.fixed(loss(weight, bias), 4))
along_weight = (loss(weight + step, bias) - loss(weight - step, bias)) / (2 * step)
along_bias = (loss(weight, bias + step) - loss(weight, bias - step)) / (2 * step)
print("partial derivative, weight ", show.fixed(along_weight, 4))
print("partial derivative, bias   ", show.fixed(along_bias, 4))

misses = weight * flipper_cm + bias - mass_kg
formula = [2 * np.mean(misses * flipper_cm), 2 * np.mean(misses)]
print("gradient, by formula ", show.vector(formula, 4))
