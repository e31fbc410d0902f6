"""In a large collection the smoothing fades, and the 1 that scikit-learn adds stays."""

import numpy as np
import show

rows = []
for n in [3, 30, 3_000, 3_000_000]:
    df = n // 3  # one text of three
    textbook, smooth = np.log(n / df), np.log((1 + n) / (1 + df)) + 1
    rows.append(show.row(n, ([textbook, smooth, smooth - textbook], 4)))
print(show.table(["texts", "textbook", "scikit-learn", "difference"], rows))
