"""Two hundred small factors: their product is lost, the sum of their logarithms is not."""

import numpy as np
import show

factors = np.full(200, 0.01)
products = np.cumprod(factors)
sums_of_logarithms = np.cumsum(np.log(factors))
rows = []
for n in [1, 10, 100, 160, 170, 200]:
    is_zero = "yes" if products[n - 1] == 0 else "no"
    rows.append(show.row(n, is_zero, (sums_of_logarithms[n - 1], 2)))
print(show.table(["factors of 0.01", "product is 0", "Σ of their ln"], rows))
