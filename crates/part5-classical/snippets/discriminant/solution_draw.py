"""New penguins out of a fitted cloud: a generative model can draw what it has learned."""

import data
import numpy as np
import show
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
model = QuadraticDiscriminantAnalysis(store_covariance=True).fit(x, y)
rng = np.random.default_rng(1)
rows = []
for species, name in enumerate(data.SPECIES):
    # yours: 1,000 rows of two normal numbers, times the factor turned over, plus the mean
    factor = np.linalg.cholesky(model.covariance_[species])
    drawn = rng.standard_normal((1000, 2)) @ factor.T + model.means_[species]
    # end
    for of, birds in [("real", x[y == species]), ("drawn", drawn)]:
        numbers = [*birds.mean(axis=0), np.corrcoef(birds.T)[0, 1]]
        share = 100 * np.mean(model.predict(birds) == species)
        rows.append(show.row(name, of, (numbers, 2), (share, 1)))
header = ["species", "birds", "length", "depth", "correlation", "recognized of 100"]
print(show.table(header, rows))
