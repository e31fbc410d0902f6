"""Curvature is the slope of the slope: where it is positive, the ground bends up on both sides."""

import numpy as np
import show

print("loss w⁴ − 4 w² + w, slope 4 w³ − 8 w + 1")
loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope, step, wide = loss.deriv(), 1e-3, 1e-4
rows = []
for w in [-2.0, -1.0, 0.0, 0.5, 1.0, 2.0]:
    change = slope(w + step) - slope(w)
    measured = (loss(w + wide) - 2 * loss(w) + loss(w - wide)) / wide**2
    numbers = [loss(w), slope(w), change / step, measured, slope.deriv()(w)]
    rows.append([show.fixed(w, 1), *(show.fixed(x, 2) for x in numbers)])
header = ["w", "loss", "slope", "change of slope / step", "curvature", "12 w² − 8"]
print(show.table(header, rows))
