"""The covariance of flipper length and body mass, by hand, for five penguins."""

import numpy as np
import show

flipper_mm = np.array([192.0, 188.0, 196.0, 208.0, 216.0])
mass_g = np.array([4050.0, 3050.0, 3500.0, 4200.0, 4700.0])
longer, heavier = flipper_mm - flipper_mm.mean(), mass_g - mass_g.mean()
products = longer * heavier
columns = zip(flipper_mm, mass_g, longer, heavier, products)
rows = [show.row((row, 0)) for row in columns]
header = ["flipper mm", "mass g", "longer by", "heavier by", "product"]
print(show.table(header, rows))
print("covariance, by n     ", show.fixed(products.sum() / 5, 0), "mm·g")
print("covariance, by n − 1 ", show.fixed(products.sum() / 4, 0), "mm·g")
print("by the library       ", show.fixed(np.cov(flipper_mm, mass_g)[0, 1], 0), "mm·g")
