"""A bell of errors makes the squared loss, a Laplace distribution the absolute one."""

import data
import numpy as np
import show
from scipy.stats import laplace, norm

y = data.penguins_column("body_mass_g") / 1000  # kg
n, std, scale = len(y), 0.8, 0.7
rows, largest = [], 0.0
for guess in [3.7, 4.05, 4.2, 4.7]:
    mse, mae = np.mean((y - guess) ** 2), np.mean(np.abs(y - guess))
    bell, tent = -norm.logpdf(y, guess, std).sum(), -laplace.logpdf(y, guess, scale).sum()
    from_mse = n * (mse / (2 * std**2) + np.log(std * np.sqrt(2 * np.pi)))
    from_mae = n * (mae / scale + np.log(2 * scale))
    largest = max(largest, abs(bell - from_mse), abs(tent - from_mae))
    numbers = [(guess, 2), (mse, 4), (bell, 3), (mae, 4), (tent, 3)]
    rows.append([show.fixed(x, decimals) for x, decimals in numbers])
header = ["guess, kg", "MSE", "NLL, normal", "MAE", "NLL, Laplace distribution"]
print(show.table(header, rows))
print("largest difference from a formula in MSE or MAE ", show.fixed(largest, 9))
for name, fitted in [("normal ", norm.fit(y)), ("Laplace", laplace.fit(y))]:
    center, width = (show.fixed(x, 4) for x in fitted)
    print(f"likeliest {name}  center {center}  width {width}")
