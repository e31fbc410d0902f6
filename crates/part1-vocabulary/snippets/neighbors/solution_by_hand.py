"""One neighbor, three, and five: the vote changes its mind."""

import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier

x = np.array([[1.0], [2.0], [4.0], [7.0], [8.0]])
y = np.array([0, 0, 1, 1, 1])
new = np.array([[3.25]])
distances, rows = KNeighborsClassifier(n_neighbors=5).fit(x, y).kneighbors(new)
print("distances, nearest first ", show.vector(distances[0], 2))
print("classes, nearest first   ", show.vector(y[rows[0]], 0))
for k in [1, 3, 5]:
    model = KNeighborsClassifier(n_neighbors=k).fit(x, y)
    print(f"k = {k}: class {model.predict(new)[0]}")
