"""Five ways to make an array: write it down, fill it, count, space evenly, or cut up a `Vec`."""

import numpy as np
import show

# One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
penguins = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.5, 17.9, 192.0, 3500.0],
    [46.1, 13.2, 211.0, 4500.0],
])
print(f"three penguins, written down\n{show.matrix(penguins, 1)}")

empty_table = np.zeros((2, 3))
print(f"two rows of three zeros\n{show.matrix(empty_table, 1)}")

whole_numbers = np.arange(5)
print("counted     ", show.vector(whole_numbers, 0))
evenly = np.linspace(0.0, 1.0, 5)
print("evenly      ", show.vector(evenly, 2))

flat = [1, 2, 3, 4, 5, 6]
cut_up = np.array(flat).reshape(2, 3)
print(f"six in a Vec, cut into two rows of three\n{show.matrix(cut_up, 0)}")
print(f"it has {cut_up.size} elements along {cut_up.ndim} axes")
