"""The best of 1,000 coin tosses: with nothing to learn, the winner still gets 65 of 100 right."""

import numpy as np
import show

rng = np.random.default_rng(7)
truth = rng.random(100) < 0.5
right = [int(((rng.random(100) < 0.5) == truth).sum()) for _ in range(1000)]
for n_models in [1, 10, 100, 1000]:
    print(f"best of {show.integer(n_models):>5} coins: {max(right[:n_models])} of 100 right")
fresh_truth = rng.random(100) < 0.5
fresh = ((rng.random(100) < 0.5) == fresh_truth).sum()
print(f"the winner on 100 fresh samples: {fresh} right")
