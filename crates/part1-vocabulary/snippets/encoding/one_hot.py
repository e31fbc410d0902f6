"""One-hot encoding: every category gets a column, and a weighted sum picks one weight."""

import data
import numpy as np
import show
from sklearn.preprocessing import OneHotEncoder

weights_g = data.penguins_frame().groupby("island")["body_mass_g"].mean().to_numpy()
islands = np.array(["Torgersen", "Biscoe", "Dream", "Biscoe"])
encoder = OneHotEncoder(sparse_output=False).fit(islands.reshape(-1, 1))
hot = encoder.transform(islands.reshape(-1, 1))  # (n_samples, n_categories)

print("columns   ", ", ".join(encoder.categories_[0]))
print("weights g ", show.vector(weights_g, 0))
for island, row, sum_g in zip(islands, hot, hot @ weights_g):
    print(f"{island:<9}  {show.vector(row, 0)}  row · weights {show.fixed(sum_g, 0)}")
