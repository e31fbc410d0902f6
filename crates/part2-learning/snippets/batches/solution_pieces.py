"""A large batch's gradient is the mean of its pieces' gradients, if these are equally large."""

import data
import numpy as np
import show

flippers_mm = data.penguins_column("flipper_length_mm")


def gradient(rows):
    return 2 * np.mean(190 - flippers_mm[rows])


batch = np.random.default_rng(7).permutation(342)[:32]
print("batch of 32            ", show.fixed(gradient(batch), 4))
even = [gradient(rows) for rows in batch.reshape(4, 8)]
print("four pieces of 8       ", show.vector(even, 4))
print("their mean             ", show.fixed(np.mean(even), 4))
uneven = [gradient(rows) for rows in (batch[:12], batch[12:24], batch[24:])]
print("mean of 12, 12 and 8   ", show.fixed(np.mean(uneven), 4))
print("the same, by their size", show.fixed(np.average(uneven, weights=[12, 12, 8]), 4))
