"""How many doublings lead from one to more than a million: counted, and asked of the logarithm."""

import numpy as np
import show

doublings = next(n for n in range(64) if 2**n > 1_000_000)
print(f"counted: {doublings} doublings give {show.integer(2**doublings)}")
print("base-2 logarithm of a million", show.fixed(np.log2(1e6), 4))
print("by the natural logarithm     ", show.fixed(np.log(1e6) / np.log(2), 4))
