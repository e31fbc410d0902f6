"""A count for every word at the start: with too little single words decide, with too much none."""

import data
import numpy as np
import show
from sklearn.naive_bayes import MultinomialNB

spam = data.spam()
rows = []
for alpha in [1e-6, 1e-3, 0.01, 0.1, 1.0, 10.0, 100.0]:
    log_p, classes = [], []
    for seed in range(1, 11):
        order = np.random.default_rng(seed).permutation(2357)
        train, test = order[:1178], order[1767:]
        model = MultinomialNB(alpha=alpha).fit(spam.counts[train], spam.y[train])
        log_p.append(model.predict_log_proba(spam.counts[test]))
        classes.append(spam.y[test])
    log_p, y = np.concatenate(log_p), np.concatenate(classes)
    called = log_p[:, 1] > log_p[:, 0]
    shares = 100 * np.array([np.mean(called == y), called[y == 1].mean(), called[y == 0].mean()])
    loss = -np.mean(log_p[np.arange(len(y)), y])
    rows.append(show.row(np.format_float_positional(alpha, trim="-"), (shares, 1), (loss, 3)))
header = ["alpha", "right of 100", "spams caught", "hams lost", "log loss"]
print(show.table(header, rows))
