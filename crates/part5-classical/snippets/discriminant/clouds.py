"""A cloud for each species, with three covariances: without slant, its own, one for all."""

import data
import numpy as np
import show
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.naive_bayes import GaussianNB

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
names, means = ["diagonal", "its own", "one for all"], np.zeros((3, 2))
for seed in range(1, 21):
    order = np.random.default_rng(seed).permutation(342)
    train, test = order[:171], order[171:]
    bayes, own = GaussianNB(var_smoothing=0), QuadraticDiscriminantAnalysis()
    for k, model in enumerate([bayes, own, LinearDiscriminantAnalysis()]):
        log_p = model.fit(x[train], y[train]).predict_log_proba(x[test])
        right = 100 * np.mean(log_p.argmax(axis=1) == y[test])
        means[k] += np.array([right, -log_p[np.arange(171), y[test]].mean()]) / 20
rows = [show.row(name, (m[0], 1), (m[1], 3)) for name, m in zip(names, means, strict=True)]
print(show.table(["covariance", "right of 100", "log loss"], rows))
