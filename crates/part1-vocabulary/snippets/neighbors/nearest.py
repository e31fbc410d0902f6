"""One unknown penguin among six known ones: sort by distance, then let the nearest vote."""

import data
import numpy as np
import show
from sklearn.neighbors import KNeighborsClassifier

# Bill length and bill depth in mm, of the first two penguins of each species.
x = np.array([[39.1, 18.7], [39.5, 17.4], [50.0, 19.5], [51.3, 19.2], [46.1, 13.2], [50.0, 16.3]])
y = np.array([0, 0, 1, 1, 2, 2])
new = np.array([[48.5, 17.5]])  # a Chinstrap, but the program does not know

model = KNeighborsClassifier(n_neighbors=6, algorithm="brute").fit(x, y)
distances_mm, nearest = model.kneighbors(new)
rows = [
    [data.SPECIES[y[row]], show.fixed(x[row, 0], 1), show.fixed(x[row, 1], 1), show.fixed(mm, 2)]
    for mm, row in zip(distances_mm[0], nearest[0])
]
print(show.table(["species", "length", "depth", "distance mm"], rows) + "\n")
for k in [1, 2, 3]:
    model = KNeighborsClassifier(n_neighbors=k, algorithm="brute").fit(x, y)
    print(f"k = {k}: {data.SPECIES[model.predict(new)[0]]}")
