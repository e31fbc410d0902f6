"""Newton's method: slope divided by curvature is the step, and the right digits double."""

import numpy as np
import show

loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope, curvature = loss.deriv(), loss.deriv(2)
_, hill, valley = sorted(slope.roots().real)
# Started right of a valley and near the top of the hill.
for w, end in [(3.0, valley), (0.3, hill)]:
    print("Newton's method from", show.fixed(w, 1))
    rows = []
    for step in range(8):
        digits = np.clip(np.floor(-np.log10(max(abs(w - end), 1e-13))), 0, 12)
        numbers = [show.fixed(x, 6) for x in (w, slope(w), curvature(w))]
        rows.append([str(step), *numbers, str(int(digits))])
        w = w - slope(w) / curvature(w)
    print(show.table(["step", "w", "slope", "curvature", "right digits"], rows))
