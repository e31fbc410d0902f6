"""A change made through a view reaches the owned array; a change made to a copy does not."""

import numpy as np
import show

# Flipper in mm and body mass in g; the first mass has a zero too many.
penguins = np.array([[181.0, 37500.0], [192.0, 3500.0]])

copied = penguins[0].copy()
copied[1] = 3750.0
print("the copy, changed      ", show.vector(copied, 0))
print("row 0 of the table     ", show.vector(penguins[0], 0))

view = penguins[0]
view[1] = 3750.0
print("changed through a view ", show.vector(penguins[0], 0))
