"""Each column loses its own mean, in place, through one changing view a column."""

import numpy as np
import show

penguins = np.array(
    [[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]])
# yours: subtract from each column its own mean, without a second table
for column in penguins.T:
    column -= column.mean()
# end
print(show.matrix(penguins, 1))
print("sums of the columns", show.vector(penguins.sum(axis=0), 1))
