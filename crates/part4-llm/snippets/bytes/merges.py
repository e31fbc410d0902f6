"""Byte-pair encoding by hand: count neighbors, merge the most frequent pair, and again."""

from collections import Counter

import show


def merged(tokens, a, b):
    result, i = [], 0
    while i < len(tokens):
        fits = tokens[i : i + 2] == [a, b]
        result.append(a + b if fits else tokens[i])
        i += 2 if fits else 1
    return result


tokens = list("the whale, the whaler, the whaleboat, the boat")
print(f"{len(tokens)} bytes: {'|'.join(tokens)}")
rows = []
for _ in range(12):
    counts = Counter(zip(tokens, tokens[1:]))
    (a, b), times = min(counts.items(), key=lambda item: (-item[1], item[0]))
    tokens = merged(tokens, a, b)
    rows.append(show.row(f'"{a}" + "{b}"', times, len(tokens)))
print(show.table(["merge", "times", "tokens then"], rows))
print("|".join(tokens))
