"""At a kink the two sides disagree about the derivative, and the central difference hides it."""

import numpy as np
import show

step = 1e-3
x = np.array([-1.0, 0.0, 0.4 * step, 1.0])
after = (np.abs(x + step) - np.abs(x)) / step
before = (np.abs(x) - np.abs(x - step)) / step
central = (np.abs(x + step) - np.abs(x - step)) / (2 * step)
rows = [
    [show.fixed(at, 4), *(show.fixed(slope, 2) for slope in slopes)]
    for at, *slopes in zip(x, before, after, central)
]
print(show.table(["x", "slope of |x| before", "after", "central difference"], rows))
