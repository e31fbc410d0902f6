"""The mean of no masses at all is 0 divided by 0, and that is NaN."""

import numpy as np
import show


def report(name, values):
    with np.errstate(invalid="ignore"):  # NumPy would warn about 0 / 0
        mean = np.divide(sum(values), len(values))
    print(f"{name:<11}  length {len(values)}  mean {show.fixed(mean, 1)}")


array = [3750.0, 3800.0, 3250.0]
report("all of it", array)
report("from 1 to 3", array[1:3])
report("from 1 to 1", array[1:1])
