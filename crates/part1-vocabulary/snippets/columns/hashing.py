"""Feature hashing: a category's column comes from its letters, and some categories must share."""

import data
import numpy as np
import show
from sklearn.feature_extraction import FeatureHasher

for island in ["biscoe", "dream", "torgersen", "anvers"]:
    total = sum(ord(letter) - ord("a") + 1 for letter in island)  # a is 1
    print(f"{island:<9}  letters add up to {total:>3}, column {total % 8} of 8")

endings = sorted({name[-3:].lower()[::-1] for name in data.female_names() + data.male_names()})
print(f"\n{len(endings):,} endings of three letters, by the library's hash")
for n_columns in [64, 1024, 16384, 262_144]:
    hasher = FeatureHasher(n_columns, input_type="string", alternate_sign=False)
    holds = np.bincount(hasher.transform([[ending] for ending in endings]).indices)
    sharing = len(endings) - (holds == 1).sum()
    print(f"{show.integer(n_columns):>7} columns: {show.integer(sharing):>5} share")
