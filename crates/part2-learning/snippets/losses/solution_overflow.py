"""The logarithm of cosh overflows long before its own value is large; rearranged, it does not."""

import numpy as np
import show

for error in [1.0, 20.0, 500.0, 711.0, 5000.0]:
    with np.errstate(over="ignore"):
        naive = show.fixed(np.log(np.cosh(error)), 4)
    stable = show.fixed(np.logaddexp(error, -error) - np.log(2), 4)
    print(f"error {show.fixed(error, 1):>6}   naive {naive:>9}   rearranged {stable:>9}")
