"""One walk converges slowly, one at once, one bounces forever, and one diverges to NaN."""

import data
import numpy as np
import show

mean = data.penguins_column("flipper_length_mm").mean()
rows = []
np.seterr(all="ignore")  # the last one overflows
for learning_rate in [1e-3, 0.1, 0.5, 0.9, 1.0, 1.1]:
    guess, seen = np.float64(190), []
    for step in range(1, 10_001):
        guess = guess - learning_rate * 2 * (guess - mean)
        if step in (1, 2, 10, 100, 10_000):
            seen.append(guess)
    rows.append(show.row((learning_rate, 3), (seen, 2)))
header = ["rate", "step 1", "step 2", "step 10", "step 100", "step 10,000"]
print(show.table(header, rows))
