"""Three members in a chain: what one round leaves of a single number, with pencil and paper."""

import numpy as np
import show

own = 0.5  # yours: what member 0 has after one round
middle = 1 / np.sqrt(6)  # yours: what member 1 has after one round
far = 0.0  # yours: what member 2 has after one round

a = np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0]])
degrees = a.sum(axis=1)
after = a / np.sqrt(np.outer(degrees, degrees)) @ [1.0, 0.0, 0.0]
print("by hand ", show.vector([own, middle, far], 4))
print("library ", show.vector(after, 4))
