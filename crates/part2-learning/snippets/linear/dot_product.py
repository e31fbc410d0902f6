"""A linear model's prediction: a dot product plus an intercept, or one product for all rows."""

import numpy as np
import show
from sklearn.linear_model import LinearRegression

# Bill length, bill depth, flipper in mm: an Adelie, a Gentoo, a Chinstrap.
x = np.array([[39.1, 18.7, 181.0], [46.1, 13.2, 211.0], [46.5, 17.9, 192.0]])
coef = np.array([4.0, 20.0, 50.0])  # g per mm
intercept = -6400.0  # g

for row, bird in zip(x, ["Adelie", "Gentoo", "Chinstrap"]):
    dot, mass_g = show.fixed(row @ coef, 1), show.fixed(row @ coef + intercept, 1)
    print(f"{bird:<9}  coef · x = {dot}   plus intercept = {mass_g} g")

# The intercept as one more coefficient: it multiplies a column of ones.
design = np.column_stack([np.ones(3), x])  # (n_samples, 1 + n_features)
print("\ndesign matrix", show.shape(design))
print(show.matrix(design, 1))
weights = np.array([intercept, *coef])
print("design matrix · weights ", show.vector(design @ weights, 1))
model = LinearRegression()
model.coef_, model.intercept_ = coef, intercept
print("the library's model     ", show.vector(model.predict(x), 1))
