"""The shaky scale, read four times and averaged: the variance of the mean is a quarter."""

import numpy as np
import show

rng = np.random.default_rng(7)
for n_readings in [1, 4, 16]:
    means = rng.normal(5, 2, (10_000, n_readings)).mean(axis=1)
    bias, variance = show.fixed(means.mean() - 5, 2), show.fixed(means.var(), 2)
    print(f"mean of {n_readings:>2} readings: bias {bias}   variance {variance}")
