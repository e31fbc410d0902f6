"""One Chinstrap, three scales of the same two features, and three different closest penguins."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.preprocessing import StandardScaler

in_grams, species = data.penguins_by_species(["bill_length_mm", "body_mass_g"])


def bird(i):
    return f"{show.vector(in_grams[i], 1)} {data.SPECIES[species[i]]}"


query = 337
print("one penguin          ", bird(query))
for scale, x in [
    ("in mm and g", in_grams),
    ("in mm and kg", in_grams / [1, 1000]),
    ("standardized", StandardScaler().fit_transform(in_grams)),
]:
    distances = cdist([x[query]], x)[0]
    distances[query] = np.inf  # the penguin itself does not count
    print(f"closest {scale:<12}  {bird(distances.argmin())}")
