"""Bernoulli naive Bayes by hand: the words that are missing speak, too."""

import data
import numpy as np
import show
from sklearn.naive_bayes import BernoulliNB

spam = data.spam()
order = np.random.default_rng(1).permutation(2357)
train, test = order[:1178], order[1767:]
there, y = spam.counts.toarray() > 0, spam.y
mails = np.bincount(y[train])
# yours: each word's chance in both classes, smoothed by 1, and what it adds
p = np.array([(there[train][y[train] == c].sum(axis=0) + 1) / (mails[c] + 2) for c in [0, 1]])
of_there = there[test] @ np.log(p[1] / p[0])
of_missing = ~there[test] @ np.log((1 - p[1]) / (1 - p[0]))
# end
z = np.log(mails[1] / mails[0]) + of_there + of_missing
log_p = BernoulliNB().fit(there[train], y[train]).predict_log_proba(there[test])
largest = abs(z - log_p[:, 1] + log_p[:, 0]).max()
print("largest difference from the library ", show.fixed(largest, 9))
sizes = [abs(of_there).mean(), abs(of_missing).mean()]
print("mean size, words there and missing  ", show.vector(sizes, 1))
