"""Under scikit-learn's rule the words of one letter vanish, and *ain't* keeps only its front."""

from sklearn.feature_extraction.text import CountVectorizer

text = ["Who ain't a slave? Tell me that."]
columns = ["ain me slave tell that who", "a ain me slave t tell that who"]  # by hand
for min_chars, pattern, by_hand in [(2, r"\b\w\w+\b", columns[0]), (1, r"\b\w+\b", columns[1])]:
    model = CountVectorizer(token_pattern=pattern).fit(text)
    print(f"words of {min_chars} or more letters")
    print(f"  by hand  {by_hand}")
    print(f"  library  {' '.join(model.get_feature_names_out())}")
