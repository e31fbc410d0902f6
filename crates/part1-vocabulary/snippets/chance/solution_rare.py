"""A rare illness and a good test: counted in 10,000 people, then thrown with a million."""

import numpy as np
import show

sick, healthy = 100, 9900  # 1 in 100 is sick
found, false_alarms = sick * 0.95, healthy * 0.05  # the test is right 95 times in 100
print(f"sick and positive     {show.fixed(found, 0):>4}")
print(f"healthy and positive  {show.fixed(false_alarms, 0):>4}")
print("P(positive | sick)   ", show.fixed(found / sick, 3))
print("P(sick | positive)   ", show.fixed(found / (found + false_alarms), 3))

u = np.random.default_rng(7).random((1_000_000, 2))
is_sick, test_is_right = u[:, 0] < 0.01, u[:, 1] < 0.95
positive = is_sick == test_is_right
hits = (is_sick & positive).sum()
share = show.fixed(hits / positive.sum(), 3)
print(f"thrown: {hits} sick of {positive.sum()} positive, {share}")
