"""Self-supervised: every letter of a name is the label of the letter before it."""

from collections import Counter

import data
import numpy as np
import show

names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)


def letter_pairs(name):
    return list(zip("." + name, name + "."))


unseen = [pair for name in names[:900] for pair in letter_pairs(name)]
seen = [pair for name in names[900:] for pair in letter_pairs(name)]
print("ada becomes", letter_pairs("ada"))
print("names to learn from    ", show.integer(len(names) - 900))
print(f"labeled pairs in them   {show.integer(len(seen))}\n")


def most_frequent(letters):
    """Of equally frequent letters, the first in the alphabet."""
    return min(Counter(letters).items(), key=lambda item: (-item[1], item[0]))[0]


# The guess after a letter: the letter that followed it most often.
guesses = {first: most_frequent(b for a, b in seen if a == first) for first, _ in set(seen)}
for letter in ".aehqy":
    print(f"guess after {letter}: {guesses[letter]}")

always = most_frequent(b for _, b in seen)
baseline = np.mean([b == always for _, b in unseen])
model = np.mean([b == guesses[a] for a, b in unseen])
for name, accuracy in [("baseline", baseline), ("guesses ", model)]:
    print(f"accuracy on held-out names, {name}  {show.fixed(accuracy, 4)}")
