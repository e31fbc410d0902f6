"""The words that stand out in five paragraphs of Moby-Dick, by count and by two formulas."""

import data
import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

paragraphs = [line for line in data.moby_dick().splitlines() if line]
bag = CountVectorizer()
counts = bag.fit_transform(paragraphs).toarray()
by_textbook = counts * np.log(len(paragraphs) / (counts > 0).sum(axis=0))
by_scikit_learn = TfidfVectorizer().fit_transform(paragraphs).toarray()


def top(row):
    """The vocabulary is sorted, and so equal numbers stay in alphabetical order."""
    return " ".join(bag.get_feature_names_out()[np.argsort(-row, kind="stable")[:3]])


rows = [
    [str(i)] + [top(x[i]) for x in (counts, by_textbook, by_scikit_learn)]
    for i in [1, 5, 6, 10, 15]
]
print(f"{counts.shape[1]} columns, one for each word")
print(show.table(["paragraph", "by count", "TF-IDF, textbook", "TF-IDF, scikit-learn's"], rows))
