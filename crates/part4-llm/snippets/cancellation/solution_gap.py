"""Two f32s are subtracted: how wide the gaps were, and how wrong the difference may be."""

import numpy as np
import show


def off_at_most_percent(gap, difference):
    """The most that the difference of two rounded numbers is off, in per cent of the true one."""
    # yours: each of the two numbers is off by half a gap at most
    return 100 * gap / difference
    # end


a, b = np.float32(1234.5678), np.float32(1234.5671)
gap = -13  # yours: the power of two that is the gap of f32 at 1,234
most_off = off_at_most_percent(2.0**gap, 0.0007)
print(f"the gap, 2^   {gap} by hand, {int(np.log2(np.spacing(a)))} found")
print("difference   ", show.fixed(a - b, 6))
print("off by       ", show.fixed(100 * abs(float(a - b) / 0.0007 - 1), 1), "%")
print("off at most  ", show.fixed(most_off, 1), "%")
