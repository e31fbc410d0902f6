"""Without standardizing, large steps swing from "all male" to "all female" and small ones crawl."""

import data
import numpy as np
import show
from scipy.special import expit

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()  # as measured
y = (gentoos.sex == "male").to_numpy().astype(int)

rows = []
for learning_rate, n_steps in [(5.0, 1), (5.0, 2), (5.0, 3), (1e-7, 10), (1e-7, 2000)]:
    w, b = np.zeros(2), 0.0
    for _ in range(n_steps):
        miss = expit(x @ w + b) - y
        w -= learning_rate * x.T @ miss / len(y)
        b -= learning_rate * miss.mean()
    log_odds = x @ w + b
    # The same loss, computed from the log-odds: their probabilities round to 0 and 1.
    loss = np.mean(np.logaddexp(0, log_odds) - y * log_odds)
    rows.append(show.row((learning_rate, 7), n_steps, (log_odds > 0).sum(), (loss, 4)))
print(show.table(["learning rate", "steps", "called male", "loss"], rows))
