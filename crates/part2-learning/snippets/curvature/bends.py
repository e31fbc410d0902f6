"""Curvature is the slope of the slope: where it is positive, the ground bends up on both sides."""

import numpy as np
import show

loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope, step = loss.deriv(), 1e-3
rows = []
for w in [-2.0, -1.0, 0.0, 0.5, 1.0, 2.0]:
    measured = (slope(w + step) - slope(w)) / step
    rows.append(show.row((w, 1), ([loss(w), slope(w), measured, slope.deriv()(w)], 2)))
header = ["w", "loss", "slope", "change of slope / step", "curvature 12 w² − 8"]
print(show.table(header, rows))
