"""A million surprises in f32, added in three orders and by three methods."""

import math

import data
import numpy as np
import show


def naive(x):
    return np.cumsum(x, dtype=np.float32)[-1]  # one after the other


def kahan(x):
    """What compensation aims at: the exact sum, rounded once."""
    return np.float32(math.fsum(x))


text = np.frombuffer(data.moby_dick_whole().encode(), dtype=np.uint8)[:1_000_000]
counts = np.bincount(text) / len(text)
bits = -np.log2(counts[text]).astype(np.float32)
print("true sum ", show.fixed(math.fsum(bits), 2))
rows = []
orders = {"as read": bits, "backward": bits[::-1].copy(), "smallest first": np.sort(bits)}
for order, x in orders.items():
    parts = np.array([naive(part) for part in np.split(x, 8)])
    sums = [float(total) for total in [naive(x), naive(parts), x.sum(), kahan(x)]]
    rows.append(show.row(order, (sums, 2)))
print(show.table(["order", "naive", "in 8 parts", "pairwise", "Kahan"], rows))
