"""Two columns that are nearly one: the way through XᵀX loses the weights, QR keeps them."""

import data
import numpy as np
import show

flipper_cm = data.penguins_column("flipper_length_mm") / 10
noise = np.random.default_rng(7).standard_normal(len(flipper_cm))
true_weights = np.array([1.0, 2.0])
rows = []
for size in [1e-1, 1e-5]:
    x = np.column_stack([flipper_cm, flipper_cm + size * noise])
    y = x @ true_weights  # no noise here: an exact answer exists
    left, right = x.T @ x, x.T @ y
    q, r = np.linalg.qr(x)
    answers = [
        np.linalg.inv(left) @ right,
        np.linalg.solve(left, right),  # by elimination
        np.linalg.solve(r, q.T @ y),
    ]
    found = ["found" if np.abs(w - true_weights).max() < 1e-6 else "lost" for w in answers]
    rows.append(show.row((size, 5), *found))
print(show.table(["noise in cm", "XᵀX inverse", "XᵀX solved", "QR of X"], rows))
