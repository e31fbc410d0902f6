"""Nu instead of C: a share of the birds, from two sides."""

import data
import numpy as np
import show
from sklearn.svm import NuSVC

birds, species = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x, y = (birds - birds.mean(axis=0)) / birds.std(axis=0), species == 1
rows = []
for nu in [0.05, 0.1, 0.2, 0.3]:
    model = NuSVC(nu=nu, gamma=1, tol=1e-6).fit(x, y)
    beta = np.abs(model.dual_coef_[0])
    c = beta.max()
    shares = [np.sum(beta > c - 1e-6) / 342, len(beta) / 342]
    rows.append(show.row((shares[0], 3), (nu, 2), (shares[1], 3), (c, 2)))
print(show.table(["paying in full", "nu", "support vectors", "the C of this machine"], rows))
