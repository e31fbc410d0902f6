"""The slope in every direction from one place: a dot product with the gradient."""

import data
import numpy as np
import show

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
flipper_cm = flock[:, 0] / 10 - 20
mass_kg = flock[:, 1] / 1000


def loss(w):
    return np.mean((w[0] * flipper_cm + w[1] - mass_kg) ** 2)


here = np.array([0.1, 4.0])  # weight, bias
misses = here[0] * flipper_cm + here[1] - mass_kg
slopes = np.array([2 * np.mean(misses * flipper_cm), 2 * np.mean(misses)])
length = np.linalg.norm(slopes)
uphill = np.degrees(np.arctan2(slopes[1], slopes[0]))
print(f"gradient {show.vector(slopes, 4)}, length {show.fixed(length, 4)}")

rows, largest = [], 0
for turn in [0, 45, 90, 135, 180, 270]:
    angle = np.radians(uphill + turn)
    direction = np.array([np.cos(angle), np.sin(angle)])
    measured = (loss(here + 1e-5 * direction) - loss(here - 1e-5 * direction)) / 2e-5
    largest = max(largest, abs(measured - slopes @ direction))
    rows.append([str(turn), show.fixed(measured, 4)])
print(show.table(["degrees off the gradient", "directional derivative"], rows))
print("largest difference from gradient · direction ", show.fixed(largest, 6))
