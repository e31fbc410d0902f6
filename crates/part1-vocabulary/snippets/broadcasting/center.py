"""A row is subtracted from every row of a table, and every column is divided by a column."""

import numpy as np
import show

# Four penguins: bill length, bill depth and flipper in mm.
table = np.array(
    [[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]])

column_means = table.mean(axis=0)
print(f"column means {show.shape(column_means)}  {show.vector(column_means, 1)}")
print(f"table (4, 3) − means (3,)\n{show.matrix(table - column_means, 1)}")

longest = table.max(axis=1)
print(f"longest of each row {show.shape(longest)}  {show.vector(longest, 1)}")
as_column = longest[:, None]
print("table (4, 3) / longest", show.shape(as_column))
print(show.matrix(table / as_column, 4))
