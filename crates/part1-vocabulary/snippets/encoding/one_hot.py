"""One-hot encoding: every category gets a column, and a weighted sum picks one weight."""

import numpy as np
import show
from sklearn.preprocessing import OneHotEncoder

islands = np.array(["Torgersen", "Torgersen", "Biscoe", "Dream", "Biscoe"])
encoder = OneHotEncoder(sparse_output=False).fit(islands.reshape(-1, 1))
hot = encoder.transform(islands.reshape(-1, 1))  # (n_samples, n_categories)
print("columns ", ", ".join(encoder.categories_[0]))
for island, row in zip(islands, hot):
    print(f"{island:<9}  {show.vector(row, 0)}")

weights_g = np.array([4716.0, 3713.0, 3706.0])
print("weights g ", show.vector(weights_g, 0))
print("row · weights ", show.vector(hot @ weights_g, 0))
print("sum of each row ", show.vector(hot.sum(axis=1), 0))
