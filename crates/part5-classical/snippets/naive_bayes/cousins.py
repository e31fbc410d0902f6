"""Multinomial, complement and Bernoulli naive Bayes, and logistic regression: five splits."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB

spam = data.spam()
few = spam.counts[:, :200].toarray()
names = ["multinomial", "complement", "Bernoulli", "multinomial, 200", "logistic, 200"]
means = np.zeros((5, 3))
for seed in range(1, 6):
    order = np.random.default_rng(seed).permutation(2357)
    train, test = order[:1178], order[1767:]
    logistic = LogisticRegression(solver="newton-cholesky", tol=1e-10)
    for k, (model, x) in enumerate(
        [
            (MultinomialNB(), spam.counts),
            (ComplementNB(), spam.counts),
            (BernoulliNB(), spam.counts),
            (MultinomialNB(), few),
            (logistic, few),
        ]
    ):
        model.fit(x[train], spam.y[train])
        if model is logistic:
            z = model.decision_function(x[test])
        else:
            z = np.diff(model.predict_log_proba(x[test]))[:, 0]
        y = spam.y[test]
        loss = np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))
        means[k] += np.array([100 * np.mean((z > 0) == (y == 1)), roc_auc_score(y, z), loss]) / 5
rows = [show.row(name, (m[0], 1), (m[1:], 3)) for name, m in zip(names, means, strict=True)]
print(show.table(["model", "right of 100", "AUC", "log loss"], rows))
