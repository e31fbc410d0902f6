"""Male or female, from bill length and body mass: a straight border against curved ones."""

import data
import numpy as np
import show
from sklearn.kernel_ridge import KernelRidge

x = data.penguins_matrix(["bill_length_mm", "body_mass_g"], complete=True)
y = np.where(data.penguins_sex() == "male", 1.0, -1.0)
kernels = [("linear", "–", KernelRidge(kernel="linear", alpha=0.1))]
for gamma in [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0]:
    model = KernelRidge(kernel="rbf", gamma=gamma, alpha=0.1)
    kernels.append(("RBF", show.fixed(gamma, 2), model))

# How many seen and how many held-out penguins get the right sign, the mean of 10 splits.
right = np.zeros((7, 2))
rng = np.random.default_rng(7)
for _ in range(10):
    order = rng.permutation(len(x))
    train, held_out = order[:233], order[233:]
    z = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
    for i, (_, _, model) in enumerate(kernels):
        signs = model.fit(z[train], y[train]).predict(z) * y
        right[i] += [(signs[part] > 0).sum() / 10 for part in (train, held_out)]
print(f"males  {(y > 0).sum()} of 333")
rows = [
    [name, gamma, *(show.fixed(count, 1) for count in counts)]
    for (name, gamma, _), counts in zip(kernels, right)
]
print(show.table(["kernel", "gamma", "right of 233 seen", "right of 100 held out"], rows))
