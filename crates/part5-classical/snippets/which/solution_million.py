"""From 2,000 rows to a million: what the counts become if each doubling goes on as it did."""

import math

import show


def growth(factor, rows):
    return factor ** math.log2(rows)


counted = [
    ("a tree", 1_027_614.0, 2.52),
    ("30 boosted trees", 3_635_982.0, 2.00),
    ("an RBF SVM", 1_814_000.0, 3.71),
]
for name, at_2000, factor in counted:
    times = growth(factor, 1_000_000.0 / 2_000.0)
    billions = show.fixed(at_2000 * times / 1e9, 1)
    print(f"{name:<16}  {show.integer(times):>9} times the work, {billions:>7} billion")
