"""TF-IDF of one sentence among three, by the textbook's formula and by scikit-learn's."""

import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

sentences = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
]
bag = CountVectorizer()
x = bag.fit_transform(sentences).toarray()
tf = x[0]  # term frequency, in the first sentence
df = (x > 0).sum(axis=0)  # document frequency: how many of the sentences have the word
textbook = tf * np.log(3 / df)
smooth = TfidfTransformer(norm=None).fit_transform(x).toarray()[0]
unit = TfidfTransformer().fit_transform(x).toarray()[0]
rows = [
    show.row(word, tf[j], df[j], ([textbook[j], smooth[j], unit[j]], 4))
    for j, word in enumerate(bag.get_feature_names_out())
    if tf[j] > 0
]
header = ["word", "tf", "df", "tf·ln(3/df)", "tf·(ln(4/(1+df)) + 1)", "row of length 1"]
print(show.table(header, rows))
