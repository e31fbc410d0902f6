"""Where do the holes go? Two gains with pencil and paper."""

import numpy as np
import show

# Known: G = −3, H = 4 on the left, G = 2, H = 3 on the right. Holes: G = 3, H = 2. λ is 1.
left, right, holes = np.array([-3, 4]), np.array([2, 3]), np.array([3, 2])


def worth(part):
    return part[0] ** 2 / (part[1] + 1)


parent = worth(left + right + holes)
gains = [worth(left + holes) + worth(right) - parent, worth(left) + worth(right + holes) - parent]
print("gains", show.vector(gains, 3))
print("the holes go", "left" if gains[0] > gains[1] else "right")
