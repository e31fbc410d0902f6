"""In a large collection the smoothing fades, and the 1 that scikit-learn adds stays."""

import numpy as np
import show

rows = []
for n in [3, 30, 3_000, 3_000_000]:
    # A word that stands in one text of three.
    textbook = np.log(n / (n // 3))
    smooth = np.log((1 + n) / (1 + n // 3)) + 1
    numbers = [show.fixed(x, 4) for x in (textbook, smooth, smooth - textbook)]
    rows.append([show.integer(n), *numbers])
print(show.table(["texts", "textbook", "scikit-learn's", "difference"], rows))
