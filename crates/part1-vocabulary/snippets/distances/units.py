"""One Chinstrap, three scales of the same two features, and three different closest penguins."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.preprocessing import StandardScaler

in_grams, species = data.penguins_by_species(["bill_length_mm", "body_mass_g"])
in_kilograms = in_grams / [1, 1000]
standardized = StandardScaler().fit_transform(in_grams)

query = 337  # a Chinstrap
print("one penguin          ", show.vector(in_grams[query], 1), "Chinstrap")
for scale, x in [
    ("in mm and g", in_grams), ("in mm and kg", in_kilograms), ("standardized", standardized),
]:
    distances = cdist([x[query]], x)[0]
    distances[query] = np.inf  # the penguin itself does not count
    closest = distances.argmin()
    numbers, name = show.vector(in_grams[closest], 1), data.SPECIES[species[closest]]
    print(f"closest {scale:<12}  {numbers} {name}")
