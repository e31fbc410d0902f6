"""Other units change the covariance and leave the correlation alone."""

import data
import numpy as np
import show

flipper, mass = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
rows, largest = [], 0.0
for units, per_mm, per_g in [("mm and g", 1.0, 1.0), ("cm and kg", 0.1, 0.001)]:
    a, b = flipper * per_mm, mass * per_g
    covariance = np.cov(a, b)[0, 1]
    std_a, std_b = a.std(ddof=1), b.std(ddof=1)
    correlation = covariance / (std_a * std_b)
    largest = max(largest, abs(correlation - np.corrcoef(a, b)[0, 1]))
    numbers = [covariance, std_a, std_b, correlation]
    rows.append([units] + [show.fixed(x, 4) for x in numbers])
header = ["units", "covariance", "std flipper", "std mass", "correlation"]
print(show.table(header, rows))
print("largest difference to the library", show.fixed(largest, 9))
