"""The same average from the book's library and by hand: the difference is part of the output."""

import numpy as np
import show

body_mass_g = np.array([3750.0, 3800.0, 3250.0])
by_hand = (3750.0 + 3800.0 + 3250.0) / 3
by_library = body_mass_g.mean()
print("by hand   ", show.fixed(by_hand, 4), "g")
print("by library", show.fixed(by_library, 4), "g")
print("difference", show.fixed(abs(by_hand - by_library), 12), "g")
