"""A generator made anew for each throw begins anew: the die always shows the same."""

import numpy as np
import show

anew = [np.random.default_rng(7).integers(1, 7) for _ in range(12)]
once = np.random.default_rng(7).integers(1, 7, size=12)
print("made for each throw", show.vector(anew, 0))
print("made once          ", show.vector(once, 0))
