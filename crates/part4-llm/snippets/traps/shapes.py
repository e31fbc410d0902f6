"""Shapes that fit and are wrong: a loss, a softmax, and a count of right answers."""

import data
import numpy as np
import show
from scipy.special import softmax

# Predictions that are perfect: the masses themselves, as the column a network returns.
masses = data.penguins_matrix(["body_mass_g"])  # (342, 1)
y = masses[:, 0]  # (342,)
misses = masses - y
loss, count = show.integer(round((misses**2).mean())), show.integer(misses.size)
print(f"loss of perfect predictions  {loss} g², a mean of {count} misses")
print(f"  twice the variance         {show.integer(round(2 * y.var()))} g²")

# 100 pictures, and logits that are right for each: 1 at the digit, 0 elsewhere.
y = data.digits().target[:100]
logits = np.eye(10)[y]
for name, axis in [("classes", 1), ("pictures", 0)]:
    shares = softmax(logits, axis=axis)
    print(f"softmax over {name:<9} row 0 adds up to {show.fixed(shares[0].sum(), 2)}")
for axis, name in [(1, "classes"), (0, "pictures")]:
    best = logits.argmax(axis=axis)
    right = sum(int(a == b) for a, b in zip(best, y))
    print(f"argmax over {name:<9}  {len(best)} answers, zipped with 100 truths: {right} right")
