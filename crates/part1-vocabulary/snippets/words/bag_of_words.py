"""Three sentences become three rows of counts, one column for each word of the vocabulary."""

import re

import show
from sklearn.feature_extraction.text import CountVectorizer

sentences = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
]
tokens = [re.findall(r"\w+", sentence.lower()) for sentence in sentences]
vocabulary = sorted(set(sum(tokens, [])))
# The columns go down the page.
rows = [show.row(word, *(text.count(word) for text in tokens)) for word in vocabulary]
print(show.table(["word", "sentence 1", "sentence 2", "sentence 3"], rows))

library = CountVectorizer().fit(sentences)
for name, text in [("sentence 1", sentences[0]), ("a new one", "magic in magic, in water")]:
    print(f"{name:<10}  {show.vector(library.transform([text]).toarray()[0], 0)}")
