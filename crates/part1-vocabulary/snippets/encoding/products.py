"""Polynomial features of bill length and depth: some products help, too many harm."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

flock = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "body_mass_g"])
shuffled = flock[np.random.default_rng(7).permutation(len(flock))]
held_out, train = shuffled[:100], shuffled[100:]
scaler = StandardScaler().fit(train[:, :2])

first = scaler.transform(train[:1, :2])
print("a, b                 ", show.vector(first[0], 2))
print("1, a, b, a², ab, b²  ", show.vector(PolynomialFeatures(2).fit_transform(first)[0], 2))
rows = []
for degree in range(1, 9):
    polynomial = PolynomialFeatures(degree)
    features = polynomial.fit_transform(scaler.transform(train[:, :2]))
    model = LinearRegression(fit_intercept=False).fit(features, train[:, 2])
    errors = []
    for part in (train, held_out):
        predicted = model.predict(polynomial.transform(scaler.transform(part[:, :2])))
        errors.append(show.fixed(np.sqrt(((predicted - part[:, 2]) ** 2).mean()), 0))
    rows.append([str(degree), str(features.shape[1]), *errors])
print(show.table(["degree", "features", "error g on 242 seen", "on 100 held out"], rows))
