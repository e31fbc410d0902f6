"""Two draws from one generator go on in its sequence; two generators with one seed begin again."""

import numpy as np
import show

rng = np.random.default_rng(7)
print(f"one generator    {show.fixed(rng.random(), 4)}  {show.fixed(rng.random(), 4)}")
a, b = np.random.default_rng(7), np.random.default_rng(7)
print(f"two, same seed   {show.fixed(a.random(), 4)}  {show.fixed(b.random(), 4)}")
