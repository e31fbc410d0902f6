"""The loss of a third model, 30·mm − 1800, on the same four penguins: by hand and by library."""

import numpy as np
import show
from sklearn.metrics import mean_squared_error

by_hand = 146_725

flipper_mm = np.array([181.0, 192.0, 211.0, 230.0])
mass_g = np.array([3750.0, 3500.0, 4500.0, 5700.0])
predicted_g = 30.0 * flipper_mm - 1800.0
loss = mean_squared_error(mass_g, predicted_g)
print("misses     ", show.vector(predicted_g - mass_g, 0), "g")
print("loss       ", show.integer(loss), "g²")
print("by hand    ", show.integer(by_hand), "g²")
print("its root   ", show.fixed(np.sqrt(loss), 0), "g")
