"""Three models on more and more patients: a small one is soon done, a large one learns on."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

patients = data.diabetes()
order = np.random.default_rng(7).permutation(442)
x, y = patients.data[order], patients.target[order]
x = StandardScaler().fit(x[:300]).transform(x)
products = PolynomialFeatures(2, interaction_only=True, include_bias=False)
models = [
    ("bmi alone", x[:, 2:3]),
    ("10 features", x),
    ("and their products", products.fit_transform(x)),
]
rows = []
for name, x in models:
    for n in [20, 100, 150, 200, 300]:
        if n > x.shape[1] + 1:
            model = LinearRegression().fit(x[:n], y[:n])
            seen = root_mean_squared_error(y[:n], model.predict(x[:n]))
            new = root_mean_squared_error(y[300:], model.predict(x[300:]))
            rows.append([name, str(n), show.fixed(seen, 1), show.fixed(new, 1)])
print(show.table(["model", "patients", "training", "validation"], rows))
