"""What a fitted model leaves over: residuals add up to zero, and R² says how much is explained."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

flock = data.penguins_matrix(data.PENGUIN_FEATURES)  # the mass is the last column
x, y = flock[:, :3], flock[:, 3]
predicted = LinearRegression().fit(x, y).predict(x)
residuals = y - predicted
print("scale says g ", show.vector(y[:3], 0))
print("prediction g ", show.vector(predicted[:3], 0))
print("residual g   ", show.vector(residuals[:3], 0))
products = show.vector(x.T @ residuals, 4)
print(f"sum of all 342 {show.fixed(residuals.sum(), 4)}, products with the columns {products}\n")
for name, misses in [("around the mean", y - y.mean()), ("left over", residuals)]:
    total, rmse_g = show.integer(np.round((misses**2).sum())), np.sqrt((misses**2).mean())
    print(f"squares {name:<15} {total:>11} g², RMSE {show.fixed(rmse_g, 1)} g")
print("R² = 1 - left over / around the mean =", show.fixed(r2_score(y, predicted), 4))
