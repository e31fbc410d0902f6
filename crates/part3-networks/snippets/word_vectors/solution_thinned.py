"""Subsampling: how often a frequent word is passed over, and what is left of the novel."""

import re
from collections import Counter

import data
import numpy as np
import show

text = Counter(re.findall(r"\w+", data.moby_dick_whole().lower()))
counts = {word: count for word, count in text.items() if count >= 10}
n = sum(counts.values())


def kept(frequency, threshold):
    """The share of its places that a word keeps."""
    # yours: the root of t / f, plus t / f, but at most 1
    return np.minimum(1, np.sqrt(threshold / frequency) + threshold / frequency)
    # end


rows = []
for word in ["the", "of", "he", "whale", "captain", "lance"]:
    f = counts[word] / n
    rows.append(show.row(word, counts[word], (1000 * f, 2), (kept(f, 1e-3), 3), (kept(f, 1e-4), 3)))
print(f"{show.integer(n)} words")
print(show.table(["word", "count", "of 1,000", "kept", "at a tenth"], rows))
for threshold in [1e-3, 1e-4]:
    left = sum(count * kept(count / n, threshold) for count in counts.values())
    print(f"thinned at {show.fixed(threshold, 4)}: {show.integer(int(left))} words are left")
