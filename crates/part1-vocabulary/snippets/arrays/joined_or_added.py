"""The same two rows of numbers, joined as lists and added as vectors."""

import numpy as np
import show

nest = [3.0, 1.0]
step = [4.0, 3.0]

joined = nest + step  # lists
print(f"joined  {show.vector(joined, 0)}  length {len(joined)}")

added = np.array(nest) + np.array(step)  # NumPy arrays
print(f"added   {show.vector(added, 0)}  length {len(added)}")
