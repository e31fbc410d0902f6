"""Different names with the same letter pairs: Jaccard distance 0 between two that are not equal."""

from collections import defaultdict

import data

names_of = defaultdict(set)
for name in data.male_names():
    name = name.lower()
    pairs = {name[i : i + 2] for i in range(len(name) - 1)}
    names_of[tuple(sorted(pairs))].add(name)
print("names tried ", len(data.male_names()))
for _, names in sorted(names_of.items()):
    if len(names) > 1:
        print("same pairs  ", ", ".join(sorted(names)))
