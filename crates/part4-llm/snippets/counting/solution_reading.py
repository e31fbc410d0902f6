"""A bigram model that goes on counting while it is judged."""

from collections import Counter
from math import log2

import data
import show

text = data.moby_dick_whole().encode()
cut = len(text) - len(text) // 10
counted, held_out = text[:cut], text[cut:]


def judge(seen, reads):
    counts, totals = Counter(zip(seen, seen[1:])), Counter(seen[:-1])
    bits = 0.0
    for pair in zip(held_out, held_out[1:]):
        bits -= log2((counts[pair] + 0.01) / (totals[pair[0]] + 2.56))
        if reads:
            # yours: what the model learns from this byte, once it was judged
            counts[pair] += 1
            totals[pair[0]] += 1
            # end
    return bits / (len(held_out) - 1)


for name, seen in [("counted before", counted), ("nothing before", b"")]:
    for how, reads in [("frozen    ", False), ("goes on   ", True)]:
        print(f"{name}, {how}  {show.fixed(judge(seen, reads), 3)} bits per byte")
