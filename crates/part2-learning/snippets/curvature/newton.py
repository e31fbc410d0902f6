"""Newton's method: slope divided by curvature is the step, and the right digits double."""

import numpy as np
import show

loss = np.polynomial.Polynomial([0, 1, -4, 0, 1])
slope, curvature = loss.deriv(), loss.deriv(2)
_, hill, valley = sorted(slope.roots().real)
# Started right of a valley, and near the top of the hill.
for w, n_steps, end in [(3.0, 7, valley), (0.3, 4, hill)]:
    print("Newton's method from", show.fixed(w, 1))
    rows = []
    for step in range(n_steps + 1):
        # How many decimals of w are right, up to twelve.
        digits = max(np.floor(-np.log10(max(abs(w - end), 1e-12))), 0.0)
        rows.append(show.row(step, ([w, slope(w), curvature(w)], 6), (digits, 0)))
        w = w - slope(w) / curvature(w)
    print(show.table(["step", "w", "slope", "curvature", "right digits"], rows))
