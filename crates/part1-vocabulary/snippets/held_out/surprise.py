"""Surprise in bits: how far a stated probability was from what happened, for three forecasters."""

import numpy as np
import show

# What five penguins turned out to be (invented, like the forecasts).
is_gentoo = np.array([True, False, True, False, True])
# How probable each forecaster called it that they are Gentoos.
forecasters = {
    "careful": [0.90, 0.20, 0.90, 0.30, 0.40],
    "boastful": [0.99, 0.01, 0.99, 0.01, 0.01],
    "undecided": [0.50, 0.50, 0.50, 0.50, 0.50],
}
rows = []
for name, of_gentoo in forecasters.items():
    bits = -np.log2(np.where(is_gentoo, of_gentoo, np.subtract(1, of_gentoo)))
    rows.append(show.row(name, (bits, 2), (bits.mean(), 2)))
print(show.table(["surprise in bits", "1st", "2nd", "3rd", "4th", "5th", "mean"], rows))
