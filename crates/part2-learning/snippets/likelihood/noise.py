"""A bell of errors makes the squared loss, a Laplace distribution the absolute one."""

import data
import numpy as np
import show
from scipy.stats import laplace, norm

y = data.penguins_column("body_mass_g") / 1000  # kg
width_kg = 0.8


def nll(distribution, guess):
    return -distribution.logpdf(y, guess, width_kg).sum()


rows = []
for guess in [3.7, 4.05, 4.2, 4.7]:
    mse, mae = np.mean((y - guess) ** 2), np.mean(np.abs(y - guess))
    bell, tent = nll(norm, guess), nll(laplace, guess)
    rows.append(show.row((guess, 2), (mse, 4), (bell, 2), (mae, 4), (tent, 2)))
header = ["guess, kg", "MSE", "NLL, normal", "MAE", "NLL, Laplace distribution"]
print(show.table(header, rows))
guesses = np.arange(3000, 5001) / 1000
for name, distribution in [("normal ", norm), ("Laplace", laplace)]:
    best = min(guesses, key=lambda guess: nll(distribution, guess))
    print(f"likeliest of {show.integer(len(guesses))} guesses, {name}  {show.fixed(best, 3)} kg")
