"""Bayes' rule on one word: of the spams, who has it; of those that have it, who is spam."""

import data
import numpy as np
import show

spam = data.spam()
n_mails = np.bincount(spam.y)
share = n_mails[1] / n_mails.sum()
print(f"mails {show.integer(len(spam.y))}, spam {show.integer(n_mails[1])}")
print("P(spam) ", show.fixed(share, 4))

rows, largest = [], 0.0
for word in ["offer", "click", "free", "please", "list", "linux", "perl"]:
    there = spam.counts[:, [spam.words.index(word)]].toarray()[:, 0] > 0
    with_word = np.bincount(spam.y[there], minlength=2)
    in_ham, in_spam = with_word / n_mails  # the two class-conditional probabilities
    by_rule = in_spam * share / (in_spam * share + in_ham * (1 - share))
    rows.append(show.row(word, (with_word[::-1], 0), ([in_spam, in_ham, by_rule], 4)))
    largest = max(largest, abs(by_rule - spam.y[there].mean()))
header = ["word", "spams with", "hams with", "P(w | spam)", "P(w | ham)", "P(spam | w)"]
print(show.table(header, rows))
print("largest difference from counting directly ", show.fixed(largest, 12))
