"""A small algorithm: the line through two penguins. Another pair gives another model."""

import numpy as np
import show

rows = []
for flipper_mm, mass_g in [([181, 230], [3750, 5700]), ([192, 211], [3500, 4500])]:
    weight, bias = np.polyfit(flipper_mm, mass_g, deg=1)
    pair = f"{flipper_mm[0]} and {flipper_mm[1]} mm"
    rows.append(show.row(pair, ([weight, bias, weight * 200 + bias], 1)))
print(show.table(["data", "weight g per mm", "bias g", "at 200 mm g"], rows))
