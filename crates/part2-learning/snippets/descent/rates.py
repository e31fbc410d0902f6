"""One learning rate crawls, one arrives at once, one bounces forever, and one ends as NaN."""

import data
import numpy as np
import show

mean = data.penguins_column("flipper_length_mm").mean()
rows = []
np.seterr(all="ignore")  # the last one overflows
for learning_rate, what in [
    (1e-3, "converges, slowly"),
    (0.1, "converges"),
    (0.5, "converges in one step"),
    (0.9, "converges, from both sides"),
    (1.0, "bounces"),
    (1.1, "diverges"),
]:
    guess, row = np.float64(190), [show.fixed(learning_rate, 3)]
    for step in range(1, 10_001):
        guess = guess - learning_rate * 2 * (guess - mean)
        if step in (1, 2, 10, 100, 10_000):
            row.append(show.fixed(guess, 0 if abs(guess) > 1e4 else 2))
    rows.append([*row, what])
header = ["rate", "step 1", "step 2", "step 10", "step 100", "step 10,000", ""]
print(show.table(header, rows))
