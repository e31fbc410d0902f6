"""Male or female, from bill length and body mass: a straight border against curved ones."""

import data
import numpy as np
import show
from sklearn.kernel_ridge import KernelRidge

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"], complete=True)
y = np.where(data.penguins_sex() == "male", 1.0, -1.0)
order = np.random.default_rng(7).permutation(len(x))
train, held_out = order[:233], order[233:]
z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)


def right(model, rows):
    """How many of these penguins get the right sign."""
    return int((model.predict(z[rows]) * y[rows] > 0).sum())


males = int((y[held_out] > 0).sum())
print(f"always the more frequent sex  {max(males, 100 - males)} of 100")
line = KernelRidge(kernel="linear", alpha=0.1).fit(z[train], y[train])
rows = [["linear", "–", str(right(line, train)), str(right(line, held_out))]]
for gamma in [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0]:
    model = KernelRidge(kernel="rbf", gamma=gamma, alpha=0.1).fit(z[train], y[train])
    seen, unseen = str(right(model, train)), str(right(model, held_out))
    rows.append(["RBF", show.fixed(gamma, 2), seen, unseen])
print(show.table(["kernel", "gamma", "right of 233 seen", "right of 100 held out"], rows))
