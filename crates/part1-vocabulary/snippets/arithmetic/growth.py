"""Linear growth adds the same number every year, exponential growth multiplies by it."""

import numpy as np
import show

year = np.arange(0, 51, 10)
linear = 100 + 10 * year
exponential = 100 * 1.1**year
rows = [
    [str(t), show.fixed(a, 0), show.fixed(b, 0), show.fixed(np.log(b), 4)]
    for t, a, b in zip(year, linear, exponential)
]
print(show.table(["year", "linear growth", "exponential growth", "its ln"], rows))
