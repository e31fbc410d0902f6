"""Exponential smoothing by hand: level, trend and season of twenty years of months."""

import data
import numpy as np
import show

y = data.co2_monthly()
past = y[:240]  # 1965 to 1984
alpha, beta, gamma = 0.5, 0.05, 0.2
trend = (past[12:24].mean() - past[:12].mean()) / 12
level = past[:12].mean() - 6.5 * trend
season = past[:12] - (level + trend * np.arange(1, 13))
missed = []
for i, now in enumerate(past):
    month = i % 12
    before = level + trend
    missed.append(abs(now - (before + season[month])))
    new_level = alpha * (now - season[month]) + (1 - alpha) * before
    season[month] = gamma * (now - before) + (1 - gamma) * season[month]
    trend = beta * (new_level - level) + (1 - beta) * trend
    level = new_level
print(f"one month ahead, missed by   {show.fixed(np.mean(missed), 3)} ppm")
print(f"level, December 1984         {show.fixed(level, 2)} ppm")
print(f"trend                        {show.fixed(12 * trend, 2)} ppm a year")
print(f"season, January to December\n{show.vector(season, 2)}")
print(f"1985 as forecast\n{show.vector(level + trend * np.arange(1, 13) + season, 1)}")
print(f"1985 as it was\n{show.vector(y[240:252], 1)}")
