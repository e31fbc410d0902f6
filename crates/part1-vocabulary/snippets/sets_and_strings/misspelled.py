"""Who is meant by elizabth? The nearest of 4,951 names by three measures."""

import data
import show


def hamming(a, b):
    # A name of another length has no Hamming distance, so it counts as infinitely far.
    return sum(x != z for x, z in zip(a, b)) if len(a) == len(b) else float("inf")


def jaccard(a, b):
    a, b = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b))
    return 1 - len(a & b) / len(a | b)


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row = row, [i]
        for j, other in enumerate(b):
            row.append(min(above[j] + (letter != other), above[j + 1] + 1, row[j] + 1))
    return row[-1]


asked = "elizabth"
names = [name.lower() for name in data.female_names()]
of_8 = sum(len(name) == 8 for name in names)
print(f"{len(names):,} names, {of_8} of them with 8 letters")
for measure, distance in [("Hamming", hamming), ("Jaccard", jaccard), ("edit", edit)]:
    best = sorted((distance(asked, name), name) for name in names)[:3]
    print(f"{measure:<8}", ", ".join(f"{name} {show.fixed(d, 2)}" for d, name in best))
