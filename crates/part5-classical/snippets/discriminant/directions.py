"""Digits of unseen writers by the nearest mean, along directions that part the classes."""

import data
import numpy as np
import show
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

digits = data.digits()
x, new = digits.data[:1287], digits.data[1287:]  # ten writers, then four others
y, y_new = digits.target[:1287], digits.target[1287:]
model = LinearDiscriminantAnalysis().fit(x, y)
z, z_new = model.transform(x), model.transform(new)
means = model.transform(model.means_)  # (10, 9)
print(show.shape(x), "→", show.shape(z))

rows = []
for n in [1, 2, 3, 5, 9]:
    squares = ((z_new[:, None, :n] - means[:, :n]) ** 2).sum(axis=2)
    right = np.sum(squares.argmin(axis=1) == y_new)
    rows.append(show.row(n, (model.explained_variance_ratio_[:n].sum(), 3), right))
print(show.table(["directions", "of the distance", "right of 510"], rows))
