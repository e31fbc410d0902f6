"""Hamming distance of first names: count the places where the letters differ."""

import show
from sklearn.metrics import accuracy_score


def different(a, b):
    return sum(x != z for x, z in zip(a, b))


for a, b in [("marie", "maria"), ("eleanor", "leanora")]:
    marks = "".join("=" if x == z else "x" for x, z in zip(a, b))
    print(f"{a}, {b}: {marks}  Hamming distance {different(a, b)}")
# zip stops at the end of the shorter name, without a word.
print("elizabth, elizabeth: zip and count", different("elizabth", "elizabeth"))

# Ten penguins, Gentoo (1) or not (0): what they are, and what a model predicts.
truth, predicted = "0110010010", "0100010110"
accuracy = show.fixed(accuracy_score(list(truth), list(predicted)), 2)
print(f"{truth}, {predicted}: distance {different(truth, predicted)}, accuracy {accuracy}")
