"""Bells against a discriminative model, from few samples and from many: means of fifty splits."""

import data
import numpy as np
import show
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import StandardScaler

birds, species = data.two_species(data.PENGUIN_FEATURES, 0, 1)
tumors = data.breast_cancer()
rows = []
for task, x, y in [("penguins", birds, species), ("tumors", tumors.data, tumors.target)]:
    for n in [15, 40, 160]:
        right = np.zeros(3)
        for seed in range(1, 51):
            order = np.random.default_rng(seed).permutation(len(y))
            train, test = order[:n], order[n:]
            scaler = StandardScaler().fit(x[train])
            logistic = LogisticRegression(solver="newton-cholesky", tol=1e-10)
            models = [GaussianNB(), LinearDiscriminantAnalysis(), logistic]
            for k, model in enumerate(models):
                model.fit(scaler.transform(x[train]), y[train])
                right[k] += 2 * np.mean(model.predict(scaler.transform(x[test])) == y[test])
        rows.append(show.row(task, n, (right, 1)))
print(show.table(["task", "samples", "naive Bayes", "LDA", "logistic"], rows))
