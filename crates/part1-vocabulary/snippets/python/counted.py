"""Penguins counted by species: a table from a name to a number."""

import data

counts = {}  # a dict
for penguin in data.penguins():
    counts[penguin.species] = counts.get(penguin.species, 0) + 1

for species, n in sorted(counts.items()):
    print(f"{species:<9}  {n:>3}")
print("Gentoo    ", counts["Gentoo"])
print("Emperor   ", counts.get("Emperor", 0))
