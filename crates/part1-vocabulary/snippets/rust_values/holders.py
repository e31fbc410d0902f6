"""An array, a `Vec` and a slice go to the same function, and so does an empty slice."""

import numpy as np
import show


def report(name, values):
    with np.errstate(invalid="ignore"):  # NumPy would warn about 0 / 0
        mean = show.fixed(np.divide(sum(values), len(values)), 1)
    print(f"{name:<5}  length {len(values)}  mean {mean:<6}  {show.vector(values, 0)}")


array = (3750.0, 3800.0, 3250.0)  # a tuple: its length is fixed
vec = [3450.0, 3650.0]  # a list: it grows
vec.append(3625.0)
vec.append(4675.0)

report("array", array)
report("Vec", vec)
report("slice", vec[1:3])
report("empty", vec[1:1])
