"""One formula as a loop and as vectorized code: what is asked for, and where the result lies."""

import data
import numpy as np
import show

mass_g = data.penguins_column("body_mass_g")
middle_g, unit_g = 4200.0, 800.0

# Number by number: one pass, and two operations are asked for at each step.
asked, by_loop = 0, np.zeros(len(mass_g))
for i in range(len(mass_g)):
    from_middle, asked = mass_g[i] - middle_g, asked + 1
    by_loop[i], asked = from_middle / unit_g, asked + 1
print(f"number by number  asked for {asked:>3}")

# Array by array: two passes, each of which makes a new array.
asked = 0
from_middle, asked = mass_g - middle_g, asked + 1
by_array, asked = from_middle / unit_g, asked + 1
same = str(np.shares_memory(by_array, from_middle)).lower()
print(f"array by array    asked for {asked:>3}, same memory {same}")

# In place: two passes, and the second writes over what the first has made.
asked = 0
in_place, asked = mass_g - middle_g, asked + 1
first = in_place
in_place /= unit_g
asked += 1
same = str(np.shares_memory(in_place, first)).lower()
print(f"in place          asked for {asked:>3}, same memory {same}")
print("first three ", show.vector(in_place[:3], 4))
same = np.array_equal(by_loop, by_array) and np.array_equal(by_array, in_place)
print("all the same", str(same).lower())
