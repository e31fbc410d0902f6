"""Edits divided by the longer length: on strings of a and b, the detours that are shorter."""

import itertools

import show


def edits(a, b):
    """The edit distance in three lines, too slow for long words."""
    if not a or not b:
        return len(a + b)
    without_first = edits(a[1:], b[1:]) + (a[0] != b[0])
    return min(without_first, edits(a[1:], b) + 1, edits(a, b[1:]) + 1)


def share(a, b):
    return edits(a, b) / max(len(a), len(b))


# All strings of one to three letters a and b.
strings = ["".join(letters) for n in (1, 2, 3) for letters in itertools.product("ab", repeat=n)]
print(f"{len(strings)} strings")
for a, b, c in itertools.product(strings, repeat=3):
    direct, detour = share(a, c), share(a, b) + share(b, c)
    if direct - detour > 1e-9:
        print(f"{a} to {c} {show.fixed(direct, 4)}, by way of {b} {show.fixed(detour, 4)}")
