"""A step under the filter [1, -2, 1]: zero on the flat stretches, a pair of signs at the step."""

import numpy as np
import show

step = np.array([4.0, 4.0, 4.0, 10.0, 10.0, 10.0])
print("the step", show.vector(step, 0))
print("filtered", show.vector(np.correlate(step, [1.0, -2.0, 1.0], mode="valid"), 0))
