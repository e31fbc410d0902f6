"""One formula as a loop and as vectorized code: how often is something asked for?"""

import data
import numpy as np
import show

mass_g = data.penguins_column("body_mass_g")
asked = 0

# Number by number: two operations are asked for at each step.
by_loop = np.zeros(len(mass_g))
for i in range(len(mass_g)):
    from_middle = mass_g[i] - 4200.0
    by_loop[i] = from_middle / 800.0
    asked += 2
print("number by number  asked for", asked)

# Array by array: two operations, each on all numbers, each into a new array.
asked = 0
from_middle = mass_g - 4200.0
by_array = from_middle / 800.0
asked += 2
print("array by array    asked for", asked)
print("first three", show.vector(by_array[:3], 4))
print("all equal  ", str(np.array_equal(by_loop, by_array)).lower())
