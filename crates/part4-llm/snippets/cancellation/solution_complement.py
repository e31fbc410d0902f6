"""The logarithm of 1 − e^−x, as written and by two formulas that each hold on one side."""

import numpy as np
import show


def log_complement(x):
    """The logarithm of 1 − e^−x for a positive x."""
    # yours: expm1 where the exponential is near 1, log1p where it is near 0
    return np.where(x < 0.7, np.log(-np.expm1(-x)), np.log1p(-np.exp(-x)))
    # end


np.seterr(divide="ignore")
rows = []
for name, x, decimals in [("1e-20", 1e-20, 4), ("0.1", 0.1, 4), ("1", 1.0, 4), ("30", 30.0, 18)]:
    written = np.log(1 - np.exp(-x))
    rows.append(show.row(name, ([written, log_complement(x)], decimals)))
print(show.table(["x", "as written", "rewritten"], rows))
