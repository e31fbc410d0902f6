"""The most frequent words of Moby-Dick's first chapter, before and after dropping stop words."""

import data
import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer

# A short list for this page; scikit-learn's has 318 words.
STOP_WORDS = """the of and to in is it that as me all you this for there but my with
    on they or some be from do if at go what him his by them he not so are more an was""".split()

paragraphs = [line for line in data.moby_dick().splitlines() if line]
for name, stop_words in [("all words", None), ("without stop words", STOP_WORDS)]:
    model = CountVectorizer(stop_words=stop_words)
    totals = model.fit_transform(paragraphs).toarray().sum(axis=0)
    # The vocabulary is sorted, and so equally frequent words stay in alphabetical order.
    top = np.argsort(-totals, kind="stable")[:10]
    share = show.percent(totals[top].sum() / totals.sum(), 1)
    print(f"{name}: the top 10 of {len(totals)} are {share} of the text")
    print(show.bars(list(model.get_feature_names_out()[top]), totals[top], 0, 30) + "\n")
