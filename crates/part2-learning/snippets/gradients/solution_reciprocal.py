"""The derivative of 1/x at 2 by central differences, next to its formula −1/x²."""

import show

STEP = 1e-5
for x in [0.5, 1.0, 2.0, -4.0]:
    measured = (1 / (x + STEP) - 1 / (x - STEP)) / (2 * STEP)
    measured, formula = show.fixed(measured, 6), show.fixed(-1 / x**2, 6)
    print(f"x = {show.fixed(x, 1)}   measured {measured}   formula {formula}")
