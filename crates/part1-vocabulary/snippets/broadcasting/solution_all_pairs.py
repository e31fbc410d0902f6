"""All differences between five flippers at once: a column minus a row, this time on purpose."""

import numpy as np
import show

flipper_mm = np.array([181.0, 186.0, 195.0, 192.0, 211.0])
differences = flipper_mm[:, None] - flipper_mm
print(show.matrix(differences, 0))

apart = np.abs(differences)
print("farthest from each ", show.vector(apart.max(axis=1), 0))
