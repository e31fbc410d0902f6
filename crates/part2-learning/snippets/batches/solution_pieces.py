"""A large batch's gradient from its pieces' gradients: each piece counts by its size."""

import data
import numpy as np
import show

flippers_mm = data.penguins_column("flipper_length_mm")


def gradient(rows):
    return 2 * np.mean(190 - flippers_mm[rows])


batch = np.random.default_rng(7).permutation(342)[:32]
print("batch of 32                  ", show.fixed(gradient(batch), 4))
even = [gradient(rows) for rows in batch.reshape(4, 8)]
print("plain mean of four times 8   ", show.fixed(np.mean(even), 4))
uneven = [gradient(rows) for rows in (batch[:12], batch[12:24], batch[24:])]
print("plain mean of 12, 12 and 8   ", show.fixed(np.mean(uneven), 4))
# yours: the gradient of the whole batch
by_size = np.average(uneven, weights=[12, 12, 8])
# end
print("12, 12 and 8, joined by size ", show.fixed(by_size, 4))
