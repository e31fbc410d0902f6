"""A launch by hand: three blocks of four threads for ten elements, and a guard for the rest."""

import numpy as np
import show

a = np.arange(10.0)
out = np.full(10, np.nan)

# The grid. A GPU runs these twelve threads at once; here they take turns.
for block in range(3):
    print(f"block {block}   elements", end="")
    for thread in range(4):
        i = block * 4 + thread
        if i < len(out):
            out[i] = 11.0 * a[i]  # behind the guard: what one thread does
            print(f" {i:>4}", end="")
        else:
            print(" idle", end="")
    print()
print("11·a", show.vector(out, 0))
