"""A stop list with *not* in it: two opposite sentences become the same row of counts."""

import show
from sklearn.feature_extraction.text import CountVectorizer

reports = ["the sea is calm", "the sea is not calm"]
for stop_words in [["the", "is"], ["the", "is", "not"]]:
    print("stop words:", ", ".join(stop_words))
    model = CountVectorizer(stop_words=stop_words)
    x = model.fit_transform(reports).toarray()
    print("  columns:", ", ".join(model.get_feature_names_out()))
    for report, counts in zip(reports, x):
        print(f"  {show.vector(counts, 0)}  {report}")
