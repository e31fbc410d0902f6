"""Without shuffling, the batches of a sorted file pull toward what comes last."""

import data
import numpy as np
import show

# The table as an export might give it: sorted, the shortest flipper first.
flippers_mm = np.sort(data.penguins_column("flipper_length_mm"))
rng = np.random.default_rng(7)


def one_epoch(guess, order):
    for first in range(0, 342, 8):
        batch = flippers_mm[order[first : first + 8]]
        guess -= 0.1 * 2 * np.mean(guess - batch)
    return guess


ordered = mixed = 190.0
rows = []
for epoch in range(1, 6):
    ordered = one_epoch(ordered, np.arange(342))
    mixed = one_epoch(mixed, rng.permutation(342))
    rows.append(show.row(epoch, ([ordered, mixed], 2)))
print(show.table(["epoch", "sorted", "shuffled"], rows))
print("mean of all ", show.fixed(flippers_mm.mean(), 2))
