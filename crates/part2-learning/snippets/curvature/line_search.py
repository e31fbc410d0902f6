"""Newton's step where the curvature is nearly nothing: thrown far out, unless it is halved."""

import numpy as np
import show


def loss(w):
    """A rounded |w| with its minimum at 0, nearly straight outside."""
    return np.log(np.cosh(w))


def newton_step(w):
    """Minus slope over curvature."""
    return -np.sinh(w) * np.cosh(w)


full = searched = 1.5
rows = []
for step in range(6):
    share = 1.0
    while loss(searched + share * newton_step(searched)) > loss(searched):
        share /= 2
    shown = show.fixed(full, 4) if step < 3 else "–"
    rows.append(show.row(step, shown, ([searched, share], 4)))
    if step < 3:
        full += newton_step(full)
    searched += share * newton_step(searched)
header = ["step", "w, full steps", "w, with line search", "share of the step taken"]
print(show.table(header, rows))
