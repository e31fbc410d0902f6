"""Each column loses its own mean, in place, through one changing view a column."""

import numpy as np
import show

penguins = np.array(
    [[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]])

for column in penguins.T:
    mean = column.mean()
    column -= mean
    print(f"mean {show.fixed(mean, 1)}, what is left {show.vector(column, 1)}")
print(f"the table now\n{show.matrix(penguins, 1)}")
for column in penguins.T:
    print("sum of a column ", show.fixed(column.sum(), 1))
