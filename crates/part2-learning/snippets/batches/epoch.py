"""Epoch, iteration, step, mini-batch: 342 penguins dealt out in batches of 32, five times."""

import numpy as np
import show

rng = np.random.default_rng(7)
n_steps = n_gradients = 0
for epoch in range(1, 6):
    order = rng.permutation(342)
    batches = [order[first : first + 32] for first in range(0, 342, 32)]
    for batch in batches:
        # One iteration: the gradient of these rows, then one step of the parameters.
        n_gradients += len(batch)
        n_steps += 1
    if epoch == 1:
        print("mini-batches of one epoch ", show.vector([len(batch) for batch in batches], 0))
        print("first rows of the first   ", show.vector(order[:6], 0))
    print(f"after epoch {epoch}: {n_steps} steps, {n_gradients:,} gradients")
