"""Two columns that are nearly one: the way through XᵀX loses the weights, QR keeps them."""

import data
import numpy as np
import show

flipper = np.array(data.penguins_column("flipper_length_mm")) / 10
noise = np.random.default_rng(7).standard_normal(len(flipper))
true_weights = np.array([1.0, 2.0])
rows = []
for size in [1e-1, 1e-2, 1e-5]:
    x = np.column_stack([flipper, flipper + size * noise])
    y = x @ true_weights  # no noise here: an exact answer exists

    gram, moment = x.T @ x, x.T @ y
    q, r = np.linalg.qr(x)
    answers = [
        np.linalg.inv(gram) @ moment,
        np.linalg.solve(gram, moment),
        np.linalg.solve(r, q.T @ y),
    ]
    correlation = np.corrcoef(x.T)[0, 1]
    found = ["yes" if np.abs(w - true_weights).max() < 1e-6 else "no" for w in answers]
    rows.append([show.fixed(size, 5), show.fixed(correlation, 6), *found])
print(f"true weights {show.vector(true_weights, 1)}; found to six decimals?")
header = ["noise in cm", "correlation", "inverse of XᵀX", "elimination on XᵀX", "QR of X"]
print(show.table(header, rows))
