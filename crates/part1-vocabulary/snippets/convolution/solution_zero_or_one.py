"""One feature made by hand, the ink in the middle, tells zeros from ones it has never seen."""

import data
import numpy as np
import show

digits = data.digits()
two = digits.target < 2
middle = digits.images[two][:, 3:5, 3:5].sum(axis=(1, 2))
is_one = digits.target[two] == 1
half = len(middle) // 2


def accuracy(threshold, part):
    return ((middle[part] > threshold) == is_one[part]).mean()


train, held_out = slice(half), slice(half, None)
best = max(np.arange(64) + 0.5, key=lambda threshold: accuracy(threshold, train))
print(f"pictures      {half} seen, {len(middle) - half} held out")
print("a one has more ink in the middle than", show.fixed(best, 1))
print("accuracy     ", show.fixed(accuracy(best, train), 4), "seen")
print("             ", show.fixed(accuracy(best, held_out), 4), "held out")
never = accuracy(np.inf, held_out)
print("baseline     ", show.fixed(max(never, 1 - never), 4), "held out")
