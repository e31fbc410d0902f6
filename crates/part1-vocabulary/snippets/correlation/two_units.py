"""Other units change the covariance and leave the correlation alone."""

import data
import numpy as np
import show

flipper, mass = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
rows = []
for units, per_mm, per_g in [("mm and g", 1.0, 1.0), ("cm and kg", 0.1, 0.001)]:
    a, b = flipper * per_mm, mass * per_g
    covariance = np.cov(a, b)[0, 1]
    std_a, std_b = a.std(ddof=1), b.std(ddof=1)
    rows.append(show.row(units, ([covariance, std_a, std_b, covariance / (std_a * std_b)], 4)))
header = ["units", "covariance", "std flipper", "std mass", "correlation"]
print(show.table(header, rows))
print("correlation by the library ", show.fixed(np.corrcoef(flipper, mass)[0, 1], 4))
