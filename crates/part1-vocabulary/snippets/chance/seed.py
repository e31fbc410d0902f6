"""A random generator throws a die: the same seed, the same throws; another seed, others."""

import numpy as np
import show

for seed in [7, 7, 8]:
    rng = np.random.default_rng(seed)
    throws = rng.integers(1, 7, size=12)  # 1 to 6
    print(f"seed {seed}: {show.vector(throws, 0)}")
