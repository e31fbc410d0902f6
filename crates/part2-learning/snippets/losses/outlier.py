"""One stray value: the mean and a high quantile follow it without end, robust guesses stop."""

import numpy as np
import show
from scipy.optimize import brentq


def where_slopes_cancel(slope):
    """The guess at which the slopes of all six errors add up to zero."""
    return lambda y: brentq(lambda guess: slope(guess - y).sum(), y.min(), y.max(), xtol=1e-14)


losses = [
    ("squared", np.mean),
    ("absolute", np.median),
    ("quantile 0.9", lambda y: np.quantile(y, 0.9, method="inverted_cdf")),
    ("Huber, delta 0.3 kg", where_slopes_cancel(lambda error: np.clip(error, -0.3, 0.3))),
    ("log-cosh", where_slopes_cancel(np.tanh)),
]
rows = []
for name, best in losses:
    best_kg = [
        best(np.array([3.25, 3.45, 3.65, 3.75, 3.8, stray_kg]))
        for stray_kg in [3.7, 5.0, 37.0, 370.0]  # as measured; then worse and worse typing errors
    ]
    rows.append(show.row(name, (best_kg, 4)))
print("best guess in kg when the sixth penguin weighs …")
print(show.table(["loss", "3.7 kg", "5 kg", "37 kg", "370 kg"], rows))
