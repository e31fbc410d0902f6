"""Two sentences with one bag of words: pairs of words tell them apart, at the price of columns."""

import data
import show
from sklearn.feature_extraction.text import CountVectorizer

for sentence in ["the captain pays the sailor", "the sailor pays the captain"]:
    words = sentence.split()
    pairs = sorted(" ".join(pair) for pair in zip(words, words[1:]))
    print(f"{sentence}: {', '.join(pairs)}")

paragraphs = [line for line in data.moby_dick().splitlines() if line]
rows = []
for n in [1, 2, 3]:
    totals = CountVectorizer(ngram_range=(n, n)).fit_transform(paragraphs).toarray().sum(axis=0)
    rows.append(show.row(n, totals.sum(), len(totals), show.percent((totals == 1).mean(), 1)))
header = ["n", "n-grams in chapter 1", "different = columns", "occur once"]
print(show.table(header, rows))
