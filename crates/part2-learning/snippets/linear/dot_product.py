"""A linear model's prediction: a dot product plus an intercept, or one product for all rows."""

import numpy as np
import show

# Bill length, bill depth, flipper in mm: an Adelie, a Gentoo, a Chinstrap.
x = np.array([[39.1, 18.7, 181.0], [46.1, 13.2, 211.0], [46.5, 17.9, 192.0]])
coef = np.array([4.0, 20.0, 50.0])  # g per mm
intercept = -6400.0  # g
for row, bird in zip(x, ["Adelie", "Gentoo", "Chinstrap"]):
    dot, mass_g = show.fixed(row @ coef, 1), show.fixed(row @ coef + intercept, 1)
    print(f"{bird:<9}  coef · x = {dot:>7} g   plus the intercept = {mass_g} g")

# The intercept as one more weight: it multiplies a column of ones.
design = np.column_stack([np.ones(3), x])  # (n_samples, 1 + n_features)
weights = np.array([-6400.0, 4.0, 20.0, 50.0])
print("\nthe design matrix\n" + show.matrix(design, 1))
print("times the weights ", show.vector(design @ weights, 1))
