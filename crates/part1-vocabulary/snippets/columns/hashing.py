"""Feature hashing: a category's column comes from its letters, and some categories must share."""

import data
import numpy as np
import show
from sklearn.feature_extraction import FeatureHasher
from sklearn.utils import murmurhash3_32


def columns_of(texts, n_columns):
    hasher = FeatureHasher(n_columns, input_type="string", alternate_sign=False)
    return hasher.transform([[text] for text in texts]).indices


for island in ["Biscoe", "Dream", "Torgersen", "Anvers"]:
    column = columns_of([island], 8)[0]
    print(f"{island:<9}  hash {murmurhash3_32(island, positive=True):>10}  column {column} of 8")

endings = sorted({name[-3:].lower()[::-1] for name in data.female_names() + data.male_names()})
rows = []
for n_columns in [64, 1024, 16384, 262_144]:
    holds = np.bincount(columns_of(endings, n_columns))
    rows.append([show.integer(n_columns), show.integer(len(endings) - (holds == 1).sum())])
print("endings of three letters:", len(endings))
print(show.table(["columns", "endings that share theirs"], rows))
