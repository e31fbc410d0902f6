"""Edits divided by the longer length: on strings of a and b, the detours that are shorter."""

import itertools

import show


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row = row, [i]
        for j, other in enumerate(b):
            row.append(min(above[j] + (letter != other), above[j + 1] + 1, row[j] + 1))
    return row[-1]


def share(a, b):
    return edits(a, b) / max(len(a), len(b))


# All strings of one to three letters a and b.
strings = ["".join(letters) for n in (1, 2, 3) for letters in itertools.product("ab", repeat=n)]
detours = [
    (share(a, c) - (share(a, b) + share(b, c)), a, b, c)
    for a, b, c in itertools.permutations(strings, 3)
]
print("strings         ", len(strings))
print("shorter detours ", sum(saved > 1e-9 for saved, *_ in detours))
saved, a, b, c = max(detours, key=lambda detour: detour[0])
print(f"{a} to {c}         ", show.fixed(share(a, c), 4))
print(f"by way of {b}   ", show.fixed(share(a, b) + share(b, c), 4))
