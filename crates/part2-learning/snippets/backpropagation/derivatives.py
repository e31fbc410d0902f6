"""Ten slopes at z = 0.7: each formula of this page beside two small steps."""

import numpy as np
import show
from numpy import exp, log, tanh
from scipy.special import expit as sigmoid
from scipy.special import softmax


def share(z):
    """The softmax share of the true class, whose logit is z; the two others have 0 and −1."""
    return softmax([z, 0.0, -1.0])[0]


trials = [
    ("3 z", lambda z: 3 * z, lambda z: 3.0),
    ("z²", lambda z: z**2, lambda z: 2 * z),
    ("1 / z", lambda z: 1 / z, lambda z: -1 / z**2),
    ("exp z", exp, exp),
    ("log z", log, lambda z: 1 / z),
    ("max(0, z)", lambda z: np.maximum(0, z), lambda z: np.heaviside(z, 0)),
    ("sigmoid z", sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    ("tanh z", tanh, lambda z: 1 - tanh(z) ** 2),
    ("surprise", lambda z: -log(share(z)), lambda z: share(z) - 1),
    (
        "square",
        lambda z: (sigmoid(z) - 1) ** 2,
        lambda z: 2 * (sigmoid(z) - 1) * sigmoid(z) * (1 - sigmoid(z)),
    ),
]
rows = []
for name, f, slope in trials:
    measured = (f(0.7 + 1e-5) - f(0.7 - 1e-5)) / 2e-5
    rows.append(show.row(name, ([slope(0.7), measured], 6)))
print(show.table(["function", "slope by formula", "measured"], rows))
