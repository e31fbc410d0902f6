"""How large the result is: image side n, filter side f, padding p on each side, stride s."""

import numpy as np
import show
from scipy.signal import correlate2d

rows = []
for what, n, f, p, s in [
    ("the digit above", 8, 3, 0, 1),
    ("with a frame of zeros", 8, 3, 1, 1),
    ("and every 2nd place", 8, 3, 1, 2),
    ("ResNet's first layer", 224, 7, 3, 2),
]:
    # No formula: filter a padded image of that size, keep every s-th place, and count.
    padded = np.pad(np.zeros((n, n)), p)
    result = correlate2d(padded, np.ones((f, f)), mode="valid")[::s, ::s]
    rows.append(show.row(what, n, f, p, s, len(result)))
print(show.table(["", "n", "f", "p", "s", "side of the result"], rows))
