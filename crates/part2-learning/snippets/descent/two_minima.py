"""Where a walk starts decides where it ends: in a local minimum or in the global minimum."""

import data
import numpy as np
import show


def thousand_steps(w, slope):
    """From several places at once."""
    for _ in range(1000):
        w = w - 0.02 * slope(w)
    return w


loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope, curvature = loss.deriv(), loss.deriv(2)
starts = np.array([-2.0, -0.5, 0.1, 0.15, 0.5, 2.0])
ends = thousand_steps(starts, slope)
columns = zip(starts, ends, loss(ends), slope(ends), curvature(ends))
rows = [show.row((start, 2), (numbers, 4)) for start, *numbers in columns]
print(show.table(["start", "end", "loss", "slope", "curvature"], rows))

mean = data.penguins_column("flipper_length_mm").mean()
ends = thousand_steps(np.array([100.0, 190.0, 300.0]), lambda g: 2 * (g - mean))
print("flippers, from 100, 190 and 300 mm:", show.vector(ends, 3))
