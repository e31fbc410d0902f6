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
    quotient, by_library = covariance / (std_a * std_b), np.corrcoef(a, b)[0, 1]
    numbers = [covariance, std_a, std_b, quotient, by_library]
    rows.append([units] + [show.fixed(x, 4) for x in numbers])
header = ["units", "covariance", "std flipper", "std mass", "quotient", "by the library"]
print(show.table(header, rows))
