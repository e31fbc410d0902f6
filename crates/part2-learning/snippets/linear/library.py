"""The same linear regression by a library, and the largest difference of the predictions."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

x = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])
y = np.array(data.penguins_column("body_mass_g"))
design = np.column_stack([x, np.ones(len(x))])
q, r = np.linalg.qr(design)
ours = np.linalg.solve(r, q.T @ y)
theirs = LinearRegression().fit(x, y)  # scikit-learn here

print("coefficients by hand    ", show.vector(ours[:3], 6))
print("coefficients, library   ", show.vector(theirs.coef_, 6))
print("intercept by hand       ", show.fixed(ours[3], 6))
print("intercept, library      ", show.fixed(theirs.intercept_, 6))
difference = np.abs(design @ ours - theirs.predict(x)).max()
print("largest difference of 342 predictions ", show.fixed(difference, 8), "g")
