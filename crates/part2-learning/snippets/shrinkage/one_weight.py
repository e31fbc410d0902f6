"""One weight under three prices: none, on its square, on its size. The last one reaches zero."""

import numpy as np
import show
from scipy.optimize import minimize_scalar

alpha = 1.0
tried = np.arange(-300, 301) / 100
rows = []
for best in [-3.0, -1.5, -0.5, 0.0, 0.5, 1.5, 3.0]:
    # Least squares alone would choose `best`: its loss is ½ (w − best)².
    # With the L2 penalty ½ alpha w², and with the L1 penalty alpha |w|.
    ridge = minimize_scalar(lambda w: 0.5 * (w - best) ** 2 + 0.5 * alpha * w**2).x
    lasso = np.sign(best) * max(abs(best) - alpha, 0)
    losses = 0.5 * (tried - best) ** 2 + alpha * np.abs(tried)
    rows.append([show.fixed(w, 2) for w in [best, ridge, lasso, tried[losses.argmin()]]])
header = ["least squares", "square priced", "size priced", "size priced, by trying"]
print(show.table(header, rows))
