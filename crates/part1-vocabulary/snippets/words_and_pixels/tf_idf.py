"""TF-IDF of one sentence among three, by the textbook's formula and by scikit-learn's."""

import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

SENTENCES = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
]

bag = CountVectorizer()
x = bag.fit_transform(SENTENCES).toarray()
df = (x > 0).sum(axis=0)  # document frequency: how many of the sentences have the word
tf = x[0]  # term frequency, in the first sentence
plain = tf * np.log(3 / df)
smooth = tf * (np.log((1 + 3) / (1 + df)) + 1)

# scikit-learn has no setting for the textbook's formula; its unsmoothed idf is ln(n/df) + 1.
unsmoothed = TfidfTransformer(smooth_idf=False, norm=None).fit(x)
by_textbook = tf * (unsmoothed.idf_ - 1)
by_scikit_learn = TfidfTransformer().fit_transform(x).toarray()[0]

rows = [
    [word, str(x[0, j]), str(df[j])]
    + [show.fixed(v[j], 4) for v in (plain, by_textbook, smooth, by_scikit_learn)]
    for j, word in enumerate(bag.get_feature_names_out())
    if x[0, j] > 0
]
header = ["word", "tf", "df", "tf·ln(3/df)", "library", "tf·(ln(4/(1+df)) + 1)", "scikit-learn"]
print(show.table(header, rows))
print("length of the column before the last:", show.fixed(np.sqrt((smooth**2).sum()), 4))
