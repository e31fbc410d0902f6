"""Random cuts set a strange value apart early: the penguins' flippers, one typed in centimeters."""

import data
import numpy as np
import show


def cuts_until_alone(sample, value):
    """Cuts at a random place from the smallest to the largest, and keeps the value's side."""
    n_cuts = 0
    while sample.min() < sample.max():
        cut = rng.uniform(sample.min(), sample.max())
        sample = sample[(sample <= cut) == (value <= cut)]
        n_cuts += 1
    return n_cuts  # alone, or among equals


flippers_mm = data.penguins_matrix(["flipper_length_mm"])[:, 0]
flippers_mm[0] = 18.1  # typed in cm: it was 181 mm
rng = np.random.default_rng(7)
for name, value in [("typed wrong", 18.1), ("the longest", 231.0), ("the median", 197.0)]:
    n_cuts = 0
    for _ in range(1000):
        sample = flippers_mm[rng.choice(len(flippers_mm), 63, replace=False)]
        n_cuts += cuts_until_alone(np.append(sample, value), value)
    print(f"{name}  {show.fixed(value, 1):>5} mm  {show.fixed(n_cuts / 1000, 2)} cuts")
