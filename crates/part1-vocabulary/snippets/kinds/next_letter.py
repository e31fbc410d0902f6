"""Self-supervised: every letter of a name is the label of the letter before it."""

from collections import Counter
from itertools import pairwise

import data
import numpy as np
import show

names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)


def pairs(name):
    """Each letter with the next one; a dot before the first and after the last."""
    return list(pairwise(f".{name}."))


print("ada becomes", pairs("ada"))
held_out = [pair for name in names[:900] for pair in pairs(name)]
seen = [pair for name in names[900:] for pair in pairs(name)]
print(f"names {show.integer(len(names) - 900)}, pairs {show.integer(len(seen))}\n")


def most_frequent(letters):
    """Of equally frequent letters, the first in the alphabet."""
    return min(Counter(letters).items(), key=lambda item: (-item[1], item[0]))[0]


guesses = {letter: most_frequent(b for a, b in seen if a == letter) for letter in dict(seen)}
for letter in ".aehqy":
    print(f"guess after {letter}: {guesses[letter]}")

always = most_frequent(b for _, b in seen)
baseline = show.fixed(np.mean([b == always for _, b in held_out]), 4)
right = show.fixed(np.mean([b == guesses[a] for a, b in held_out]), 4)
print(f"\naccuracy on held-out names: always {always} {baseline}, guesses {right}")
