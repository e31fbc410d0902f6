"""One formula as a loop and as vectorized code: what is asked for, and what it costs in memory."""

import data
import numpy as np
import show

mass_g = data.penguins_column("body_mass_g")
middle_g, unit_g = 4200.0, 800.0

# Number by number: one pass, and two operations are asked for at each step.
asked, by_loop = 0, np.zeros(len(mass_g))
for i in range(len(mass_g)):
    from_middle = mass_g[i] - middle_g
    by_loop[i] = from_middle / unit_g
    asked += 2

# Array by array: two passes, each of which makes a new array.
from_middle = mass_g - middle_g
by_array = from_middle / unit_g

# In place: two passes, and the second writes over what the first has made.
in_place = mass_g - middle_g
in_place /= unit_g

rows = [
    ["number by number", show.integer(asked), "1", "1"],
    ["array by array", "2", "2", "2"],
    ["in place", "2", "2", "1"],
]
print(show.table(["way", "asked for", "passes", "new arrays"], rows))
print("first three ", show.vector(in_place[:3], 4))
same = np.array_equal(by_loop, by_array) and np.array_equal(by_array, in_place)
print("all the same", str(same).lower())
