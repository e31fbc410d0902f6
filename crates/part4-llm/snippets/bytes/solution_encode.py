"""Encoding by ranks, written out: the pair that was learned first goes first."""

MERGES = "a+l al+e h+ale w+hale a+t b+o bo+at".split()
RANKS = {tuple(merge.split("+")): rank for rank, merge in enumerate(MERGES)}


def encode(word):
    tokens = list(word)
    # yours: merge the pair of the lowest rank, until no pair has one
    while True:
        known = [(RANKS[p], i) for i, p in enumerate(zip(tokens, tokens[1:])) if p in RANKS]
        if not known:
            return tokens
        _, i = min(known)
        tokens[i : i + 2] = [tokens[i] + tokens[i + 1]]
    # end


for word in ["whaleboats", "halo", "boa"]:
    print(f"{word}: {'|'.join(encode(word))}")
