"""The same line with its bias set to 0: every prediction rises by 5800 g."""

import numpy as np
import show

flipper_mm = np.array([181.0, 230.0])
mass_g = np.array([3750.0, 5700.0])
columns = np.column_stack([flipper_mm, mass_g, 50 * flipper_mm - 5800, 50 * flipper_mm])
rows = [[show.fixed(value, 0) for value in row] for row in columns]
print(show.table(["flipper mm", "scale says g", "50·mm − 5800", "50·mm"], rows))
