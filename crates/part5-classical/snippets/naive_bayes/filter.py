"""A spam filter by hand: count words in each class, add logarithms, answer for unseen mails."""

import data
import numpy as np
import show
from sklearn.naive_bayes import MultinomialNB

spam = data.spam()
order = np.random.default_rng(1).permutation(2357)
train, test = order[:1178], order[1767:]
answers = MultinomialNB().fit(spam.counts[train], spam.y[train]).predict(spam.counts[test])
rows = []
for folder in ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"]:
    own = np.array([spam.folders[i] == folder for i in test])
    rows.append(show.row(folder, own.sum(), answers[own].sum()))
print(show.table(["folder", "mails", "called spam"], rows))
y = spam.y[test]
print(f"right {np.sum(answers == y)} of 590; always ham: {np.sum(y == 0)} of 590")
