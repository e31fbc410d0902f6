"""At a kink the two sides disagree about the derivative, and the central difference hides it."""

import numpy as np
import show

step = 0.001
x = np.array([-1.0, 0.0, 0.4 * step, 1.0])
left, here, right = np.abs(x - step), np.abs(x), np.abs(x + step)
slopes = [(here - left) / step, (right - here) / step, (right - left) / (2 * step)]
rows = [show.row((place, 4), (three, 2)) for place, *three in zip(x, *slopes)]
print(show.table(["x", "slope of |x| before", "after", "central difference"], rows))
