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
tf = x[0]  # term frequency, in the first sentence
df = (x > 0).sum(axis=0)  # document frequency: how many of the sentences have the word
plain = tf * np.log(3 / df)
smooth = tf * (np.log((1 + 3) / (1 + df)) + 1)
length = np.linalg.norm(smooth)
unit = smooth / length

rows = [
    [word, str(tf[j]), str(df[j]), *(show.fixed(v[j], 4) for v in (plain, smooth, unit))]
    for j, word in enumerate(bag.get_feature_names_out())
    if tf[j] > 0
]
header = ["word", "tf", "df", "tf·ln(3/df)", "tf·(ln(4/(1+df)) + 1)", "row of length 1"]
print(show.table(header, rows))
print("length of the row before:", show.fixed(length, 4))
# scikit-learn has no setting for the textbook's formula; its unsmoothed idf is ln(n/df) + 1.
by_textbook = tf * (TfidfTransformer(smooth_idf=False, norm=None).fit(x).idf_ - 1)
by_scikit_learn = TfidfTransformer().fit_transform(x).toarray()[0]
for name, by_library, by_hand in [("first", by_textbook, plain), ("last", by_scikit_learn, unit)]:
    largest = show.fixed(np.abs(by_library - by_hand).max(), 9)
    print(f"{name} formula, largest difference to the library: {largest}")
