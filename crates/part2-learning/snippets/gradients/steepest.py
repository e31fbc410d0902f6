"""The slope in every direction from one place: a dot product with the gradient."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
flipper_cm, mass_kg = flipper_mm / 10 - 20, mass_g / 1000


def loss(w):
    return np.mean((w[0] * flipper_cm + w[1] - mass_kg) ** 2)


here = np.array([0.1, 4.0])  # weight, bias
misses = here[0] * flipper_cm + here[1] - mass_kg
slopes = np.array([2 * np.mean(misses * flipper_cm), 2 * np.mean(misses)])
length = np.linalg.norm(slopes)
print(f"gradient {show.vector(slopes, 4)}, length {show.fixed(length, 4)}")

first = np.arctan2(slopes[1], slopes[0])  # the angle of the gradient
rows = []
for degrees in [0, 45, 90, 135, 180]:
    turn = np.radians(degrees)
    step = 1e-5 * np.array([np.cos(first + turn), np.sin(first + turn)])
    slope = (loss(here + step) - loss(here - step)) / 2e-5
    rows.append(show.row(degrees, (np.cos(turn), 4), (slope, 4)))
header = ["degrees off the gradient", "cosine", "directional derivative"]
print(show.table(header, rows))
