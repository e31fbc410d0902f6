"""Four ways to make an array: write it down, fill it, space evenly, or cut up a `Vec`."""

import numpy as np
import show

# A matrix. One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
penguins = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.5, 17.9, 192.0, 3500.0],
    [46.1, 13.2, 211.0, 4500.0],
])
print(f"three penguins, written down\n{show.matrix(penguins, 1)}")
print("three zeros ", show.vector(np.zeros(3), 1))
print("evenly      ", show.vector(np.linspace(0.0, 1.0, 5), 2))

cut_up = np.array([1, 2, 3, 4, 5, 6]).reshape(2, 3)
print(f"six in a Vec, cut into two rows of three\n{show.matrix(cut_up, 0)}")
print(f"{cut_up.size} elements along {cut_up.ndim} axes")
print("one scalar of it:", cut_up[1, 2])
