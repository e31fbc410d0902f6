"""Newton's step where the curvature is nearly nothing: thrown far out, unless it is halved."""

import numpy as np
import show


def loss(w):
    """A rounded |w| with its minimum at 0, nearly straight outside."""
    return np.log(np.cosh(w))


def newton_step(w):
    """Minus slope over curvature."""
    return -np.sinh(w) * np.cosh(w)


pure = searched = 1.5
rows = []
for step in range(6):
    direction, share = newton_step(searched), 1.0
    enough = 1e-4 * np.tanh(searched) * direction
    while loss(searched + share * direction) > loss(searched) + share * enough:
        share /= 2
    shown = show.fixed(pure, 4) if step < 3 else "–"
    rows.append([str(step), shown, show.fixed(searched, 4), show.fixed(share, 4)])
    if step < 3:
        pure += newton_step(pure)
    searched += share * direction
header = ["step", "w, full steps", "w, with line search", "share of the step taken"]
print(show.table(header, rows))
