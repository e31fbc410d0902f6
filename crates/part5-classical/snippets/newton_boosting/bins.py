"""Sums in bins: 342 flippers in 8 bins, one child counted, the other left over."""

import data
import numpy as np
import show

LOW_MM, WIDTH_MM = 172.0, 7.5  # 8 bins, up to 232 mm

birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm", "body_mass_g"])
bins = ((birds[:, 0] - LOW_MM) / WIDTH_MM).astype(int)
g_kg = 4.2 - birds[:, 2] / 1000  # squared error, a score of 4.2


def sums(rows):
    """G and H of each bin: one addition of a pair for each penguin."""
    g = np.bincount(bins[rows], g_kg[rows], minlength=8)
    return np.column_stack([g, np.bincount(bins[rows], minlength=8)])


deep = birds[:, 1] >= 16.5
every = sums(np.full(342, True))
fewer = sums(deep if deep.sum() < 171 else ~deep)
others = every - fewer  # 16 subtractions instead of another count
total, rows = every.sum(axis=0), []
for k in range(8):
    g, h = every[: k + 1].sum(axis=0)
    rest_g, rest_h = total - (g, h)
    gain = g**2 / (h + 1) + rest_g**2 / (rest_h + 1) - total[0] ** 2 / (total[1] + 1)
    border = show.fixed(LOW_MM + WIDTH_MM * (k + 1), 1)
    counts = np.array([every[k, 1], fewer[k, 1], others[k, 1]])
    rows.append(show.row(border, (counts, 0), (np.array([every[k, 0], gain]), 1)))
header = ["below, mm", "H all", "H fewer", "H others", "G all", "gain if split here"]
print(show.table(header, rows))
