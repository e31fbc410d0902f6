"""How mixed are three species? Gini and entropy before a question and after it."""

import data
import numpy as np
import show


def gini(counts):
    p = counts / counts.sum()
    return 1 - np.sum(p**2)


def entropy_bits(counts):
    p = counts[counts > 0] / counts.sum()
    return np.sum(p * np.log2(1 / p))


x, species = data.penguins_by_species(["flipper_length_mm"])
is_long = x[:, 0] > 206.5
short, long = (np.bincount(species[side], minlength=3) for side in (~is_long, is_long))
groups = {
    "all penguins": short + long,
    "flipper ≤ 206.5 mm": short,
    "flipper > 206.5 mm": long,
    "one species": np.array([0, 0, 50]),
}
rows = [
    show.row(name, (counts, 0), ([gini(counts), entropy_bits(counts)], 4))
    for name, counts in groups.items()
]
print(show.table(["group", "Adelie", "Chinstrap", "Gentoo", "Gini", "bits"], rows))
for impurity, text in [(gini, "Gini {}"), (entropy_bits, "{} bits")]:
    after = (short.sum() * impurity(short) + long.sum() * impurity(long)) / len(x)
    print("after the question:", text.format(show.fixed(after, 4)))
