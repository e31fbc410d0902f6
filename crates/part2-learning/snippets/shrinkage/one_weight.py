"""One weight under three prices: none, on its square, on its size. The last one reaches zero."""

import numpy as np
import show

tried = np.arange(-300, 301) / 100
rows = []
for b in [-3.0, -1.5, -0.5, 0.0, 0.5, 1.5, 3.0]:
    # Least squares alone would choose b: its loss is ½ (w − b)².
    loss = 0.5 * (tried - b) ** 2
    ridge = tried[(loss + 0.5 * tried**2).argmin()]
    lasso = tried[(loss + np.abs(tried)).argmin()]  # a soft threshold
    rows.append(show.row(([b, ridge, lasso], 2)))
print(show.table(["least squares", "L2 penalty", "L1 penalty"], rows))
