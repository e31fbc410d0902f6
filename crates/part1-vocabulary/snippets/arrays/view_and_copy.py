"""A change made through a view reaches the array; a change made to a copy does not."""

import numpy as np
import show

# Flipper in mm and body mass in g; the first mass has a zero too many.
penguins = np.array([[181.0, 37500.0], [192.0, 3500.0]])

copied = penguins[0].copy()
copied[1] = 3750.0
print("after a change to the copy")
print("  copy     ", show.vector(copied, 0))
print("  penguins ", show.vector(penguins[0], 0))

view = penguins[0]
view[1] = 3750.0
print("after a change through a view")
print("  penguins ", show.vector(penguins[0], 0))

# A view of the whole second column: nothing is copied, two numbers are read in place.
print("mean mass  ", show.fixed(penguins[:, 1].mean(), 0))
