"""The lasso's regularization path: which features are left at each price, and what that costs."""

import data
import numpy as np
import show
from sklearn.linear_model import Lasso
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
order = np.random.default_rng(7).permutation(442)
seen, held_out = order[:342], order[342:]
z, y = StandardScaler().fit(patients.data[seen]).transform(patients.data), patients.target
rows = []
for alpha in [50.0, 40.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.1]:
    model = Lasso(alpha=alpha, tol=1e-12, max_iter=100_000).fit(z[seen], y[seen])
    r2 = model.score(z[held_out], y[held_out])
    names = [patients.feature_names[j] for j in np.flatnonzero(model.coef_)]
    rows.append(show.row((alpha, 1), (r2, 3), " ".join(names)))
print(show.table(["alpha", "R² held out", "features left"], rows))
