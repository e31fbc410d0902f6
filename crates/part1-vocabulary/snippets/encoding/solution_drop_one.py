"""One-hot columns beside a bias are one column too many: different weights, same predictions."""

import numpy as np
import pandas as pd
import show

islands = pd.Series(["Torgersen", "Torgersen", "Biscoe", "Dream", "Biscoe"])
# bias, Biscoe, Dream, Torgersen
all_columns = np.column_stack([np.ones(5), pd.get_dummies(islands)])
print("bias 0    ", show.vector(all_columns @ [0, 4716, 3713, 3706], 0))
print("bias 3706 ", show.vector(all_columns @ [3706, 1010, 7, 0], 0))
without = all_columns[:, :3]  # Torgersen dropped; pandas can drop the first: drop_first=True
print("dropped   ", show.vector(without @ [3706, 1010, 7], 0))
