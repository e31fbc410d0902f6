"""Two hundred small factors: their product is lost, the sum of their logarithms is not."""

import numpy as np
import show

factors = np.full(200, 0.01)
product = np.cumprod(factors)
sum_of_logarithms = np.cumsum(np.log(factors))
rows = [
    [str(n), "yes" if product[n - 1] == 0 else "no", show.fixed(sum_of_logarithms[n - 1], 2)]
    for n in [1, 10, 100, 160, 170, 200]
]
print(show.table(["factors of 0.01", "product is 0", "Σ of their ln"], rows))
