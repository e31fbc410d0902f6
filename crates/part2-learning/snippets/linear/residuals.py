"""What a fitted model leaves over: residuals add up to zero, and R² says how much is explained."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score, root_mean_squared_error

x = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])
y = np.array(data.penguins_column("body_mass_g"))
predicted = LinearRegression().fit(x, y).predict(x)
residuals = y - predicted
print("scale says g ", show.vector(y[:5], 0))
print("prediction g ", show.vector(predicted[:5], 0))
print("residual g   ", show.vector(residuals[:5], 0))

print("\nsum of all 342 residuals     ", show.fixed(residuals.sum(), 4))
print("their product with each feature", show.vector((x - x.mean(axis=0)).T @ residuals, 4))

unexplained, total = (residuals**2).sum(), ((y - y.mean()) ** 2).sum()
print("\nsquares around the mean      ", f"{total:,.0f}", "g²")
print("squares that are left        ", f"{unexplained:,.0f}", "g²")
print("1 − left / around the mean   ", show.fixed(1 - unexplained / total, 4))
print("R² by the library            ", show.fixed(r2_score(y, predicted), 4))
print("root of their mean square    ", show.fixed(root_mean_squared_error(y, predicted), 1), "g")
