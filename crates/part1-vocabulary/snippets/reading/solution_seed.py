"""Two draws from one generator go on in its sequence; two generators with one seed begin again."""

import numpy as np
import show

rng = np.random.default_rng(7)
print("one generator  ", show.vector([rng.random(), rng.random()], 4))
a, b = np.random.default_rng(7), np.random.default_rng(7)
print("two, same seed ", show.vector([a.random(), b.random()], 4))
