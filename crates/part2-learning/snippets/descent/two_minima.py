"""Where gradient descent ends depends on where it starts: a local or the global minimum."""

import numpy as np
import show

loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope = loss.deriv()
lowest, barrier, other = sorted(slope.roots().real)  # the three places without a slope
rows = []
for start in [-2.0, -0.5, 0.1, 0.15, 0.5, 2.0]:
    w, name = (lowest, "global minimum") if start < barrier else (other, "local minimum")
    numbers = [w, loss(w), slope(w), slope.deriv()(w)]
    rows.append([show.fixed(start, 2), *(show.fixed(x, 4) for x in numbers), name])
print(show.table(["start", "end", "loss", "slope", "curvature", ""], rows))
