"""How unsure is one of a penguin's sex and species? Entropy, in bits and in nats."""

import data
import numpy as np
import show
from scipy.stats import entropy

penguins = data.penguins_frame()
torgersen = penguins[penguins.island == "Torgersen"]
cases = [
    ("a fair coin", [1, 1]),
    ("sex", penguins.sex.value_counts()),
    ("species", penguins.species.value_counts()),
    ("three alike", [1, 1, 1]),
    ("species on Torgersen", torgersen.species.value_counts()),
]
rows, largest = [], 0
for name, counts in cases:
    p = np.array(counts) / np.sum(counts)
    numbers = [-(p * np.log2(p)).sum(), entropy(counts)]
    largest = max(largest, abs(numbers[0] - entropy(counts, base=2)))
    rows.append([name] + [show.fixed(number, 4) for number in numbers])
print(show.table(["", "entropy, bits", "nats"], rows))
print("largest difference from the library", show.fixed(largest, 6), "bits")
print("1 nat is", show.fixed(1 / np.log(2), 4), "bits")
