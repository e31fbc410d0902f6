"""The direction of the largest variance: multiply by the covariance matrix, again and again."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA

x = data.penguins_matrix(["bill_length_mm", "flipper_length_mm"])
covariance = np.cov(x, rowvar=False)
print(show.matrix(covariance, 2))

v = np.array([1.0, 0.0])
rows = []
for step in range(6):
    sent = covariance @ v
    rows.append(show.row(step, (v, 4), (np.degrees(np.arctan2(v[1], v[0])), 2), (v @ sent, 2)))
    v = sent / np.linalg.norm(sent)
print(show.table(["step", "bill", "flipper", "angle (°)", "variance (mm²)"], rows))

model = PCA().fit(x)
print("the library's component ", show.vector(model.components_[0], 4))
print("explained variance      ", show.vector(model.explained_variance_, 2))
