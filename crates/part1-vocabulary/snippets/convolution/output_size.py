"""How large the result is: image side n, filter side f, padding p on each side, stride s."""

import numpy as np
import show
from scipy.signal import correlate2d

rows = []
for what, n, f, p, s in [
    ("the digit above, edges", 8, 3, 0, 1),
    ("the digit above, blur", 8, 3, 1, 1),
    ("the digit, padded, every 2nd place", 8, 3, 1, 2),
    ("ResNet's first layer", 224, 7, 3, 2),
]:
    # No formula: filter a padded image of that size, keep every s-th place, and count.
    padded = np.pad(np.zeros((n, n)), p)
    result = correlate2d(padded, np.ones((f, f)), mode="valid")[::s, ::s]
    rows.append([what, str(n), str(f), str(p), str(s), f"{result.shape[0]} × {result.shape[1]}"])
print(show.table(["layer", "n", "f", "p", "s", "result"], rows))
