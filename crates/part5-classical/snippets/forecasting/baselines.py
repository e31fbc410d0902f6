"""Twelve months ahead from 193 origins: yesterday, last year, and last year with its rise."""

import data
import numpy as np
import show

y = data.co2_monthly()  # January 1965 to December 2001
missed = []
for now in range(240, 433):
    past, future = y[:now], y[now : now + 12]
    rise = past[-1] - past[-13]
    forecasts = np.array([np.repeat(past[-1], 12), past[-12:], past[-12:] + rise])
    missed.append(np.abs(future - forecasts))
missed = np.mean(missed, axis=0)
names = ["yesterday", "last year", "last year + rise"]
rows = [show.row(name, *((of[h], 2) for h in (0, 2, 5, 11))) for name, of in zip(names, missed)]
print(show.table(["missed, ppm", "1 month ahead", "3", "6", "12"], rows))
