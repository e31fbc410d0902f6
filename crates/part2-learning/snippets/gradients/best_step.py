"""Finite differences have a best step: above it the curve bends, below it precision runs out."""

import math

import show


def f(x):
    return 1 / (1 + x * x)


def digits(slope):
    """How many decimals agree with the derivative at one half, −0.64."""
    return math.floor(-math.log10(abs(slope + 0.64)))


rows = []
# From the truncation error of a long step to the rounding error of a short one.
for k in [1, 3, 5, 7, 9, 11, 13, 15]:
    step = float(f"1e-{k}")
    forward = (f(0.5 + step) - f(0.5)) / step
    central = (f(0.5 + step) - f(0.5 - step)) / (2 * step)
    rows.append(
        show.row(f"1e-{k}", (forward, 12), digits(forward), (central, 12), digits(central))
    )
header = ["step", "forward difference", "digits", "central difference", "digits"]
print(show.table(header, rows))
