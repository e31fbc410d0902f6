"""The winner's error on the set that chose it is too good, the more so if few choose."""

import data
import numpy as np
import show


def ridge(powers, y, alpha):
    """Fitted to the first 60, predicted for all."""
    center, mean = powers[:60].mean(axis=0), y[:60].mean()
    x = powers[:60] - center
    gram = x.T @ x + alpha * np.eye(x.shape[1])
    return (powers - center) @ np.linalg.solve(gram, x.T @ (y[:60] - mean)) + mean


birds = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm"])
candidates = [(degree, alpha) for degree in range(1, 9) for alpha in [0.01, 0.1, 1.0, 10.0]]
rows = []
for n_choosing in [10, 30, 100]:
    rng = np.random.default_rng(7)
    reported, honest = [], []
    for _ in range(100):
        x, y = birds[rng.permutation(342)].T
        t = 2 * (x - x[:60].min()) / (x[:60].max() - x[:60].min()) - 1
        errors = []
        for degree, alpha in candidates:
            powers = t[:, None] ** np.arange(1, degree + 1)
            squares = (ridge(powers, y, alpha) - y) ** 2
            parts = squares[60 : 60 + n_choosing], squares[160:]
            errors.append([np.sqrt(part.mean()) for part in parts])
        best = min(errors, key=lambda error: error[0])
        reported.append(best[0])
        honest.append(best[1])
    reported, honest = np.mean(reported), np.mean(honest)
    rows.append(show.row(n_choosing, ([reported, honest, honest - reported], 3)))
header = ["penguins that choose", "winner's error there", "on fresh ones", "optimism"]
print(show.table(header, rows))
