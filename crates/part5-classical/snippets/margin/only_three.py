"""Without the birds behind the curbs the street is the same; without one at a curb, another."""

import data
import numpy as np
import show
from sklearn.svm import SVC

birds, gentoo = data.two_species(["bill_depth_mm", "body_mass_g"], 0, 2)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)

rows = []
for kept, chosen in [
    ("all birds", np.arange(274)),
    ("three of them", np.array([80, 165, 188])),
    ("all but bird 165", np.delete(np.arange(274), 165)),
    ("all but bird 80", np.delete(np.arange(274), 80)),
]:
    model = SVC(kernel="linear", C=1e6, tol=1e-8).fit(x[chosen], gentoo[chosen])
    numbers = [*model.coef_[0], model.intercept_[0]]
    rows.append(show.row(kept, len(chosen), len(model.support_), (numbers, 4)))
print(show.table(["kept", "birds", "support vectors", "w₁", "w₂", "b"], rows))
