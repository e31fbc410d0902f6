"""A fair die is the most uncertain of all dice; a loaded one has fewer bits."""

import numpy as np
import show


def entropy_bits(p):
    # yours: the mean surprise of the six faces; a face that never comes adds nothing
    p = p[p > 0]
    return -(p * np.log2(p)).sum()
    # end


dice = {
    "fair": [1 / 6] * 6,
    "loaded": [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
    "two faces": [0.5, 0.5, 0, 0, 0, 0],
}
for name, p in dice.items():
    print(f"{name:<9}  {show.fixed(entropy_bits(np.array(p)), 4)} bits")
