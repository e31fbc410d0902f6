"""The same walk with six learning rates: too short a step, a good one, too long a one."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
x, y = flipper_mm / 10 - 20, mass_g / 1000


def walk(learning_rate, n_steps):
    """The losses of a walk from weight 0 and bias 0, up to the first that is infinite."""
    at, losses = np.zeros(2), []  # weight and bias
    while len(losses) <= n_steps and np.isfinite(losses).all():
        misses = at[0] * x + at[1] - y
        losses.append((misses**2).mean())
        # The slopes by formula; measuring them gives the same, because the loss is a parabola.
        at -= learning_rate * 2 * np.array([(misses * x).mean(), misses.mean()])
    return losses


rows = []
for learning_rate in [0.01, 0.05, 0.1, 0.4, 0.6]:
    losses = walk(learning_rate, 10)
    rows.append(show.row((learning_rate, 2), ([losses[step] for step in [0, 1, 3, 10]], 4)))
print(show.table(["learning rate", "loss kg² at start", "after 1", "after 3", "after 10"], rows))

with np.errstate(over="ignore"):
    losses = walk(2.0, 1000)
step, last = len(losses) - 1, losses[-1]
print(f"learning rate 2: the loss after step {step} is {last}, but every number must be finite")
