"""The logarithm of cosh overflows long before its own value is large; rearranged, it does not."""

import numpy as np
import show

rows = []
for error in [1.0, 20.0, 500.0, 711.0, 5000.0]:
    with np.errstate(over="ignore"):
        as_written = np.log(np.cosh(error))
    # yours: log cosh without the exponential of a positive number
    rearranged = np.logaddexp(error, -error) - np.log(2)
    # end
    rows.append(show.row((error, 0), ([as_written, rearranged], 4)))
print(show.table(["error", "as written", "rearranged"], rows))
