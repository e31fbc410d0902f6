"""Three sentences become three rows of counts, one column for each word of the vocabulary."""

import show
from sklearn.feature_extraction.text import CountVectorizer

SENTENCES = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
]

model = CountVectorizer()
x = model.fit_transform(SENTENCES).toarray()
vocabulary = model.get_feature_names_out()
# The words are the columns; here they go down the page, because there are many.
rows = [[word, *(str(count) for count in counts)] for word, counts in zip(vocabulary, x.T)]
print(show.table(["word", "sentence 1", "sentence 2", "sentence 3"], rows) + "\n")
print(f"bags of words {show.shape(x)}, {(x == 0).sum()} of {x.size} counts are 0")

new = model.transform(["There is magic in magic, and in water."]).toarray()[0]
bag = [f"{word} {count}" for word, count in zip(vocabulary, new) if count > 0]
print("bag of a new sentence:", ", ".join(bag))
