"""Three models on more and more patients: a small one is soon done, a large one learns on."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

patients = data.diabetes()
products = PolynomialFeatures(2, interaction_only=True, include_bias=False)
x = products.fit_transform(StandardScaler().fit_transform(patients.data))
models = [("bmi alone", x[:, 2:3]), ("10 features", x[:, :10]), ("and products", x)]
sizes = [80, 100, 150, 300]
rows = []
for name, x in models:
    rng = np.random.default_rng(7)
    errors = np.zeros((50, len(sizes), 2))
    for errors_of_one in errors:
        order = rng.permutation(442)
        new = order[300:]
        for pair, n in zip(errors_of_one, sizes):
            seen = order[:n]
            model = LinearRegression().fit(x[seen], patients.target[seen])
            pair[:] = [
                root_mean_squared_error(patients.target[part], model.predict(x[part]))
                for part in (seen, new)
            ]
    rows += [show.row(name, n, (mean, 1)) for n, mean in zip(sizes, errors.mean(axis=0))]
print(show.table(["model", "patients", "training", "validation"], rows))
