"""Which one answer for all penguins does each loss like best? A proper one wants their share."""

import data
import numpy as np
import show

y = (data.penguins_frame().species == "Chinstrap").to_numpy(dtype=float)
print("share of Chinstraps    ", show.fixed(y.mean(), 4))
p = np.arange(1, 100)[:, None] / 100  # one guess a row
score = np.arange(-200, 100)[:, None] / 100
given = np.where(y == 1, p, 1 - p)  # to what is true
losses = [
    ("log loss, probability", p, -np.log(given)),
    ("squared, probability", p, (y - p) ** 2),
    ("focal, probability", p, -((1 - given) ** 2) * np.log(given)),
    ("absolute, probability", p, np.abs(y - p)),
    ("hinge, score", score, np.maximum(0, 1 - (2 * y - 1) * score)),
]
for name, guesses, loss in losses:
    best = guesses[loss.mean(axis=1).argmin(), 0]
    print(f"{name:<23} {show.fixed(best, 2)}")
