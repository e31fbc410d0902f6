"""Bills and flippers seen along one line after another: how far they spread on each."""

import data
import numpy as np
import show

x = data.penguins_matrix(["bill_length_mm", "flipper_length_mm"])
rows = []
for degrees in range(0, 180, 15):
    angle = np.radians(degrees)
    along = (x - x.mean(axis=0)) @ [np.cos(angle), np.sin(angle)]
    rows.append(show.row(degrees, (along.var(ddof=1), 1)))
print(show.table(["angle (°)", "variance (mm²)"], rows))
