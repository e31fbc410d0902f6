"""Squeezing drops every axis of length 1, and with a batch of one it drops the batch."""

import numpy as np
import show

# Gray pictures with an axis for color: (n_samples, rows, columns, 1).
for n_samples in [5, 2, 1]:
    batch = np.zeros((n_samples, 8, 8, 1))
    named = show.shape(batch.squeeze(axis=3))
    every = show.shape(batch.squeeze())
    print(f"{n_samples} pictures  axis 3 removed {named:<9}  all squeezed {every}")
