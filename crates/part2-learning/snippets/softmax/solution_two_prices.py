"""Softmax regression with two classes is logistic regression, at half the price of a weight."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax
from sklearn.linear_model import LogisticRegression

x, sex = data.penguins_by_sex(["bill_depth_mm", "body_mass_g"])
z, y = (x - x.mean(axis=0)) / x.std(axis=0), (sex > 0).astype(int)
logistic = LogisticRegression(solver="newton-cholesky", tol=1e-12).fit(z, y)
print("logistic, l2 = 1 ", show.vector(logistic.coef_[0], 4))
ones = np.column_stack([z, np.ones(len(z))])
one_hot = np.eye(2)[y]
for l2 in [1.0, 2.0]:

    def loss(flat):
        weights = flat.reshape(2, 3)
        logs = log_softmax(ones @ weights.T, axis=1)
        priced = np.column_stack([weights[:, :2], np.zeros(2)])
        slopes = (np.exp(logs) - one_hot).T @ ones + l2 * priced
        return -(one_hot * logs).sum() + l2 / 2 * (priced**2).sum(), slopes.ravel()

    options = {"gtol": 1e-9}
    weights = minimize(loss, np.zeros(6), jac=True, options=options).x.reshape(2, 3)
    gaps = softmax(ones @ weights.T, axis=1) - logistic.predict_proba(z)
    print(f"softmax,  l2 = {l2:.0f} ", show.vector((weights[1] - weights[0])[:2], 4))
    print("  largest difference of a probability", show.fixed(np.abs(gaps).max(), 6))
