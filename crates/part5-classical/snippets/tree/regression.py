"""A regression tree answers in steps, and stops rising where the birds stop."""

import data
import numpy as np
import show
from sklearn.tree import DecisionTreeRegressor

birds = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = birds[:, :1], birds[:, 1]
asked = np.array([[180.0], [200.0], [220.0], [240.0], [260.0]])
rows = []
for depth in [1, 2, 3]:
    model = DecisionTreeRegressor(max_depth=depth).fit(x, y)
    typical_g = np.sqrt(np.mean((model.predict(x) - y) ** 2))
    rows.append(show.row(depth, (typical_g, 1), (model.predict(asked), 0)))
header = ["depth", "typical miss g", "180 mm", "200 mm", "220 mm", "240 mm", "260 mm"]
print(show.table(header, rows))
