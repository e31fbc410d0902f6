"""The function e to the x is its own slope; that of 2 to the x is smaller by the factor ln 2."""

import numpy as np
import show

step = 1e-6
x = np.array([-1.0, 0.0, 1.0, 2.0])
slope_e = (np.exp(x + step) - np.exp(x)) / step
slope_2 = (np.exp2(x + step) - np.exp2(x)) / step
columns = [np.exp(x), slope_e, np.exp2(x), slope_2, slope_2 / np.exp2(x)]
rows = [[show.fixed(row[0], 0)] + [show.fixed(v, 4) for v in row[1:]] for row in zip(x, *columns)]
print(show.table(["x", "e^x", "its slope", "2^x", "its slope", "slope / 2^x"], rows))
print("ln 2 =", show.fixed(np.log(2), 4))
