"""The last two masses, and all masses from back to front."""

import show

masses_g = [3750.0, 3800.0, 3250.0, 3450.0]
print("the last two   ", show.vector(masses_g[-2:], 0))
print("from the back  ", show.vector(masses_g[::-1], 0))
print("every second   ", show.vector(masses_g[::2], 0))
