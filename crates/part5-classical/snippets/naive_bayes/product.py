"""One spam, word by word: products of small numbers end at zero, sums of logarithms do not."""

import data
import numpy as np
import show

def magnitude(x):
    """The power of ten at or below a number, or 0."""
    return "0" if x == 0 else f"10^{int(np.floor(np.log10(x)))}"

spam = data.spam()
order = np.random.default_rng(1).permutation(2357)
train, test = order[:1178], order[1767:]
y = spam.y[train]
# Each word once at the start: the page says why.
counts = np.array([spam.counts[train[y == c]].sum(axis=0) for c in [0, 1]]) + 1
chances = counts / counts.sum(axis=1, keepdims=True)
share = y.mean()

product = np.array([1 - share, share])  # ham, spam
logs = np.log(product)

mail = spam.counts[[test[spam.y[test] == 1][7]]].tocoo()  # the eighth spam
words = np.repeat(mail.col, mail.data.astype(int))
rows = []
with np.errstate(invalid="ignore"):
    for n_seen, j in enumerate(words, start=1):
        product *= chances[:, j]
        logs += np.log(chances[:, j])
        if n_seen in [1, 10, 30, 60, 90, 120, 150, 190]:
            odds = show.fixed(product[1] / product.sum(), 4)
            ham, of_spam = map(magnitude, product)
            rows.append(show.row(n_seen, of_spam, ham, odds, (logs[1] - logs[0], 2)))
header = ["words", "product, spam", "ham", "P(spam | words)", "difference of logarithms"]
print(show.table(header, rows))
