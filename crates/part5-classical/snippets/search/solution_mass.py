"""Body mass from three lengths: neighbors that count alike, and by 1 / distance."""

import data
import numpy as np
import show
from sklearn.metrics import root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"]
flock = data.penguins_matrix(columns)
for k in [5, 20, 100]:
    rng, errors_g = np.random.default_rng(7), []
    for _ in range(50):
        order = rng.permutation(len(flock))
        new, known = flock[order[:100]], flock[order[100:]]
        scaler = StandardScaler().fit(known[:, :3])
        z, z_new = scaler.transform(known[:, :3]), scaler.transform(new[:, :3])
        models = [KNeighborsRegressor(k, weights=weights) for weights in ["uniform", "distance"]]
        answers = [model.fit(z, known[:, 3]).predict(z_new) for model in models]
        errors_g.append([root_mean_squared_error(new[:, 3], answer) for answer in answers])
    print(f"k = {k:>3}: alike, by 1 / distance  {show.vector(np.mean(errors_g, axis=0), 1)} g")
