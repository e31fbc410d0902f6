"""Finite differences have a best step: above it the curve bends, below it precision runs out."""

import math

import show

DERIVATIVE = -0.64  # of f at 0.5, by formula


def f(x):
    return 1.0 / (1.0 + x * x)


def right_digits(difference):
    """How many decimals agree with the derivative."""
    error = max(abs(difference - DERIVATIVE), 1e-16)
    return math.floor(-math.log10(error))


x = 0.5
rows = []
for k in [1, 3, 5, 7, 9, 11, 13, 15]:
    step = float(f"1e-{k}")
    forward = (f(x + step) - f(x)) / step
    # The central difference looks to both sides.
    central = (f(x + step) - f(x - step)) / (2 * step)
    row = [f"1e-{k}"]
    for difference in [forward, central]:
        row += [show.fixed(difference, 12), str(right_digits(difference))]
    rows.append(row)
header = ["step", "forward difference", "digits", "central difference", "digits"]
print(show.table(header, rows))
print("large steps: truncation error, small steps: rounding error")
