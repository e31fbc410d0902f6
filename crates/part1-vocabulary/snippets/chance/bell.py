"""How much lies within one, two, three standard deviations of the mean: three distributions."""

import data
import numpy as np
import show

rng = np.random.default_rng(7)
normal = rng.standard_normal(100_000)
dice = rng.integers(1, 7, size=(100_000, 12)).sum(axis=1)
flippers_mm = data.penguins_column("flipper_length_mm")

names = ["normal distribution", "sum of 12 dice", "342 flippers in mm"]
rows = []
for name, values in zip(names, [normal, dice, flippers_mm]):
    mean, std = np.mean(values), np.std(values)
    shares = [np.mean(np.abs(values - mean) <= k * std) for k in (1, 2, 3)]
    rows.append(show.row(name, ([mean, std], 2), (shares, 3)))
print(show.table(["", "mean", "std", "1 std", "2 std", "3 std"], rows))
