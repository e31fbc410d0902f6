"""Two sentences with one bag of words: pairs of words tell them apart, at the price of columns."""

import data
import show
from sklearn.feature_extraction.text import CountVectorizer

for sentence in ["the captain pays the sailor", "the sailor pays the captain"]:
    bag = sentence.split()
    pairs = [" ".join(pair) for pair in zip(bag, bag[1:])]
    print("words", ", ".join(sorted(bag)))
    print("pairs", ", ".join(sorted(pairs)) + "\n")

paragraphs = [line for line in data.moby_dick().splitlines() if line]
rows = []
for n in [1, 2, 3]:
    totals = CountVectorizer(ngram_range=(n, n)).fit_transform(paragraphs).toarray().sum(axis=0)
    share = show.percent((totals == 1).mean(), 1)
    rows.append([str(n), show.integer(totals.sum()), show.integer(len(totals)), share])
print("chapter 1 of Moby-Dick")
print(show.table(["n", "n-grams", "different ones = columns", "stand only once"], rows))
