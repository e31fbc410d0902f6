"""How much smoothing helps on held-out names, with endings of three letters."""

import data
import numpy as np
import show
from sklearn.preprocessing import TargetEncoder

women, men = data.female_names(), data.male_names()
order = np.random.default_rng(7).permutation(len(women) + len(men))
endings = np.array([name[-3:].lower() for name in women + men])[order].reshape(-1, 1)
y = np.array([1.0] * len(women) + [0.0] * len(men))[order]
held_out, train, y_held, y_train = endings[:2849], endings[2849:], y[:2849], y[2849:]
rows = []
for smoothing in [0.0, 0.1, 1.0, 2.0, 5.0, 20.0, 100.0]:
    encoder = TargetEncoder(smooth=smoothing, target_type="continuous").fit(train, y_train)
    share = encoder.transform(held_out).ravel()
    with np.errstate(divide="ignore"):
        bits = -np.log2(np.where(y_held == 1, share, 1 - share))
    rows.append([show.fixed(smoothing, 1), show.fixed(bits.mean(), 3)])
print(show.table(["smoothing", "mean surprise, bits"], rows))
