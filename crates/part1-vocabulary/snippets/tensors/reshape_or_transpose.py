"""Both make three rows of two from two rows of three, and they do not agree."""

import numpy as np
import show

# Two penguins; bill length, bill depth and flipper in mm.
penguins = np.array([[39.1, 18.7, 181.0], [46.5, 17.9, 192.0]])
print("the table, shape", show.shape(penguins))
print(show.matrix(penguins, 1))

transposed = penguins.T
print("transposed, shape", show.shape(transposed))
print(show.matrix(transposed, 1))

reshaped = penguins.reshape(3, 2)
print("reshaped, shape", show.shape(reshaped))
print(show.matrix(reshaped, 1))
