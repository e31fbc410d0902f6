"""Dropout silences features at random and makes the others louder, so that the mean stays."""

import numpy as np
import show

x = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
rng = np.random.default_rng(7)
print("the features      ", show.vector(x, 2))
for _ in range(3):
    print("dropout, rate 0.5 ", show.vector(x * (rng.random(6) >= 0.5) / 0.5, 2))
masks = rng.random((10_000, 6)) >= 0.5
print("mean of 10,000    ", show.vector((x * masks / 0.5).mean(axis=0), 2))
print("without scaling   ", show.vector((x * masks).mean(axis=0), 2))
