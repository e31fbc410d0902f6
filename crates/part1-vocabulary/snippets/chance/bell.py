"""How much lies within one, two, three standard deviations of the mean: four distributions."""

import data
import numpy as np
import show

rng = np.random.default_rng(7)
bell = rng.standard_normal(100_000)  # the normal distribution
dice = rng.integers(1, 7, size=(100_000, 12)).sum(axis=1)


def shares(name, values):
    """Mean, standard deviation, and the shares of the values within 1, 2 and 3 of them."""
    mean, std = np.mean(values), np.std(values)
    away = np.abs(values - mean)
    shares = [np.mean(away <= k * std) for k in (1, 2, 3)]
    return [name, show.fixed(mean, 2), show.fixed(std, 2)] + [show.fixed(s, 3) for s in shares]


rows = [
    shares("normal distribution", bell),
    shares("sum of 12 dice", dice),
    shares("one die", np.arange(1, 7)),
    shares("342 flippers in mm", data.penguins_column("flipper_length_mm")),
]
print(show.table(["", "mean", "std", "1 std", "2 std", "3 std"], rows))
