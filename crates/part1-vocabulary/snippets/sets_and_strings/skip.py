"""What the triangle inequality buys: finding the nearest name without looking at most names."""

import data


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row = row, [i]
        for j, other in enumerate(b):
            row.append(min(above[j] + (letter != other), above[j + 1] + 1, row[j] + 1))
    return row[-1]


names = [name.lower() for name in data.female_names()]
# Done once, before any question: how far every name is from mary.
from_mary = [edits("mary", name) for name in names]

for asked in ["elizabth", "jonna", "katherin"]:
    asked_to_mary = edits(asked, "mary")
    n_compared, best, found = 0, float("inf"), ""
    for name, to_mary in zip(names, from_mary):
        # At least this far: else the way over the name would be a shorter detour.
        if abs(asked_to_mary - to_mary) < best:
            n_compared += 1
            best, found = min((best, found), (edits(asked, name), name))
    print(f"{asked:<8}  {found}, {best} edit; compared {n_compared:,} of {len(names):,}")
