"""A shaky scale, read four times and averaged: the variance of the mean is a quarter."""

import numpy as np
import show

rng = np.random.default_rng(7)
for n_readings in [1, 4, 16]:
    # yours: 10,000 means of that many readings each
    means = rng.normal(5, 2, (10_000, n_readings)).mean(axis=1)
    # end
    bias_kg, variance = show.fixed(means.mean() - 5, 2), show.fixed(means.var(), 2)
    print(f"mean of {n_readings:>2} readings: bias {bias_kg} kg   variance {variance} kg²")
