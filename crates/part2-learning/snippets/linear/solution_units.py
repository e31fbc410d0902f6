"""A feature in cm instead of mm: ten times the coefficient, the same predictions."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

mm = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
y = data.penguins_column("body_mass_g")
cm = mm / [10, 1]  # yours: both columns, the first one in cm
in_mm, in_cm = LinearRegression().fit(mm, y), LinearRegression().fit(cm, y)
print("flipper in mm ", show.vector(in_mm.coef_, 4))
print("flipper in cm ", show.vector(in_cm.coef_, 4))
print("intercepts    ", show.vector([in_mm.intercept_, in_cm.intercept_], 4))
difference = np.abs(in_mm.predict(mm) - in_cm.predict(cm)).max()
print("largest difference ", show.fixed(difference, 6), "g")
