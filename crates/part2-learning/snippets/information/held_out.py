"""Perplexity on a text that was not counted: one pair of letters never seen makes it infinite."""

from collections import Counter

import data
import numpy as np
import show

signs = "".join(c for c in data.moby_dick().lower() if c in "abcdefghijklmnopqrstuvwxyz ")
cut = len(signs) * 4 // 5
seen, held_out = signs[:cut], signs[cut:]
single = Counter(seen[:-1])
pairs = Counter(zip(seen, seen[1:]))


def perplexity(probabilities):
    """Two to the mean surprise in bits."""
    with np.errstate(divide="ignore"):
        return 2 ** -np.log2(probabilities).mean()


for name, part in [("the text it counted", seen), ("the held-out text", held_out)]:
    given = np.array([pairs[a, b] / single[a] for a, b in zip(part, part[1:])])
    never = int((given == 0).sum())
    print(f"{name}: perplexity {show.fixed(perplexity(given), 2)}")
    print(f"  pairs never seen before: {never} of {show.integer(len(given))}")
    print("  perplexity without them:", show.fixed(perplexity(given[given > 0]), 2))
