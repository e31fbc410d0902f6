"""Under scikit-learn's rule the words of one letter vanish, and *ain't* keeps only its front."""

import show
from sklearn.feature_extraction.text import CountVectorizer

text = ["Who ain't a slave? Tell me that."]
for min_chars, pattern in [(2, r"\b\w\w+\b"), (1, r"\b\w+\b")]:
    model = CountVectorizer(token_pattern=pattern)
    counts = model.fit_transform(text).toarray()[0]
    print(f"words of {min_chars} or more letters: {', '.join(model.get_feature_names_out())}")
    print("  counts", show.vector(counts, 0))
