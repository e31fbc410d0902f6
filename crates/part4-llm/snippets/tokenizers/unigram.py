"""Unigram: all ways to cut a word into known pieces, and the most probable of them."""

from functools import cache
from math import log

import data
import show

text, word = data.moby_dick_whole(), "whaling"
ends = [(i, j) for i in range(7) for j in range(i + 1, min(7, i + 5) + 1)]
counts = {word[i:j]: text.count(word[i:j]) for i, j in ends}  # anywhere in the novel
log_p = {piece: log(count / sum(counts.values())) for piece, count in counts.items()}


def ways(rest):
    if not rest:
        return [(0.0, [])]
    heads = [rest[:n] for n in range(1, len(rest) + 1) if rest[:n] in log_p]
    return [(log_p[h] + p, [h, *tail]) for h in heads for p, tail in ways(rest[len(h) :])]


@cache
def best(rest):
    """The best cut needs the best cut of each rest alone."""
    if not rest:
        return 0.0, ()
    heads = [rest[:n] for n in range(1, len(rest) + 1) if rest[:n] in log_p]
    return max((log_p[h] + best(rest[len(h) :])[0], (h, *best(rest[len(h) :])[1])) for h in heads)


found = sorted(ways(word), key=lambda way: -way[0])
rows = [show.row(i + 1, "|".join(found[i][1]), (found[i][0], 3)) for i in [0, 1, 2, len(found) - 1]]
print(show.table(["place", "way to cut", "log probability"], rows))
print("found without trying all:", "|".join(best(word)[1]))
