"""Four losses, two numbers each: slope and curvature by formula, beside small steps."""

import numpy as np
import show
from scipy.special import expit

# Name, loss of a score, its slope, its curvature. The target is 2, or yes, or the better of two.
trials = [
    ("squared", lambda s: (s - 2) ** 2 / 2, lambda s: s - 2, lambda s: 1.0),
    (
        "logistic",
        lambda s: -np.log(expit(s)),
        lambda s: expit(s) - 1,
        lambda s: expit(s) * expit(-s),
    ),
    ("Poisson", lambda s: np.exp(s) - 2 * s, lambda s: np.exp(s) - 2, np.exp),
    (
        "pair",  # the better one, with score s, is to be put before the other, with score 0.5
        lambda s: -np.log(expit(s - 0.5)),
        lambda s: -expit(0.5 - s),
        lambda s: expit(0.5 - s) * expit(s - 0.5),
    ),
]
step, rows = 1e-4, []
for name, loss, slope, curvature in trials:
    up, here, down = loss(0.3 + step), loss(0.3), loss(0.3 - step)
    measured = (up - down) / (2 * step), (up - 2 * here + down) / step**2
    g, h = slope(0.3), curvature(0.3)
    rows.append(show.row(name, (np.array([g, measured[0], h, measured[1], -g / (h + 1)]), 4)))
print(show.table(["loss", "g", "measured", "h", "measured", "leaf, λ 1"], rows))
