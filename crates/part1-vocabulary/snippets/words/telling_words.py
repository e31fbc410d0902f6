"""The words that stand out in each paragraph of Moby-Dick, by count and by two forms of TF-IDF."""

import data
import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

paragraphs = [line for line in data.moby_dick().splitlines() if line]
bag = CountVectorizer()
counts = bag.fit_transform(paragraphs).toarray()
textbook = counts * np.log(len(paragraphs) / (counts > 0).sum(axis=0))
scikit_learn = TfidfVectorizer().fit_transform(paragraphs).toarray()


def top(row):
    """The vocabulary is sorted, and so equal numbers stay in alphabetical order."""
    return " ".join(bag.get_feature_names_out()[np.argsort(-row, kind="stable")[:3]])


rows = [
    show.row(i, *(top(x[i]) for x in (counts, textbook, scikit_learn)))
    for i in range(1, len(paragraphs))
]
header = ["paragraph", "by count", "TF-IDF, textbook", "TF-IDF, scikit-learn"]
print(show.table(header, rows))
