"""The most frequent words of Moby-Dick's first chapter, before and after dropping stop words."""

import data
import numpy as np
import show
from sklearn.feature_extraction.text import CountVectorizer

# A short list for this page; scikit-learn's has 318 words.
STOP_WORDS = """the of and to in is it that as me all you this for there but my with
    on they or some be from do if at go what him his by them he not so are more an was"""

paragraphs = [line for line in data.moby_dick().splitlines() if line]
for stop_words in [[], STOP_WORDS.split()]:
    print(f"without {len(stop_words)} stop words")
    model = CountVectorizer(stop_words=stop_words)
    totals = model.fit_transform(paragraphs).toarray().sum(axis=0)
    # The vocabulary is sorted, and so equally frequent words stay in alphabetical order.
    order = np.argsort(-totals, kind="stable")[:10]
    top = [f"{model.get_feature_names_out()[j]} {totals[j]}" for j in order]
    print(f"  top 10 of {len(totals)}: {', '.join(top)}")
    print(f"  they are {show.percent(totals[order].sum() / totals.sum(), 1)} of the text")
