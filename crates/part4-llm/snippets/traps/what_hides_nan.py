"""Eight everyday lines that let a NaN pass without a word, and three that catch it."""

import data
import numpy as np
import show

losses = np.array([0.9, np.nan, 0.4, 0.7])  # four epochs; the best one was the third
# np.max and np.maximum hand a NaN on; fmax leaves it out, as f64::max does.
print("largest by f64::max            ", show.fixed(np.fmax.reduce(losses), 1))
print("ReLU as z.max(0.0)             ", show.fixed(np.fmax(losses[1], 0.0), 1))
print("clamp(0.0, 1.0)                ", show.fixed(np.clip(losses[1], 0.0, 1.0), 1))
print("as a whole number              ", int(np.nan_to_num(losses[1])))

print("any equal to NaN?              ", str(bool((losses == np.nan).any())).lower())
print("any above 100?                 ", str(bool((losses > 100).any())).lower())
print("all at most 100?               ", str(bool((losses <= 100).all())).lower())

print("sorted, no order taken as equal", show.vector(sorted(losses), 1))
print("sorted by total_cmp            ", show.vector(np.sort(losses), 1))

logits = [np.nan] * 10  # the answer of a broken network to any picture
best = max(range(10), key=lambda i: logits[i])
right = (data.digits().target == best).mean()
print("accuracy of ten NaN logits     ", show.percent(right, 1))

print("first that is not finite        epoch", np.flatnonzero(~np.isfinite(losses))[0] + 1)
