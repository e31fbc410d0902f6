"""Surprise in bits: how far a stated probability was from what happened, for three forecasters."""

import numpy as np
import show

# What each forecaster said about the species that five held-out penguins turned out to be.
forecasters = {
    "careful": [0.90, 0.80, 0.90, 0.70, 0.40],
    "boastful": [0.99, 0.99, 0.99, 0.99, 0.01],
    "undecided": [0.50, 0.50, 0.50, 0.50, 0.50],
}
rows = []
for name, probabilities in forecasters.items():
    bits = -np.log2(probabilities)
    rows.append([name, *(show.fixed(x, 2) for x in bits), show.fixed(bits.mean(), 2)])
print(show.table(["surprise in bits", "1st", "2nd", "3rd", "4th", "5th", "mean"], rows))
